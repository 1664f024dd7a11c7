package dev.jitney.state.redis;

class RedisClusterStateManagerIntegrationTests extends RedisContract {

	@Override
	protected RedisTestServer server() {
		return RedisTestServer.cluster();
	}

}
