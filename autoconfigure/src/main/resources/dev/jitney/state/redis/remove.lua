-- Removes everything of the owner, and tells all nodes that wait for its lock.
local waiting = redis.call('HGET', key, '@wait') or ''
redis.call('DEL', key)
for node in string.gmatch(waiting, '([^,]+),') do
  redis.call('PUBLISH', ARGV[1] .. node, key)
end
return { 1 }
