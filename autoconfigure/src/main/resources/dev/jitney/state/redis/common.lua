-- One hash holds everything of an owner. Its record: v version, ttl milliseconds to live, j journal, s... states.
-- Its lock: @lock token of the holder, @until when it ends, @fence number that rises with each holder, @wait nodes that
-- wait, each followed by a comma, @next node that comes next, @hold until when the lock is kept free for it, @commit
-- name of the last write.

local key = KEYS[1]

-- The one clock that all nodes share, in microseconds.
local function micros()
  local time = redis.call('TIME')
  return time[1] * 1000000 + time[2]
end

-- Starts the life of everything of the owner again; a lock outlives a life that is shorter.
local function touch(now)
  local life = redis.call('HMGET', key, 'ttl', '@until')
  redis.call('PEXPIRE', key, math.max(tonumber(life[1] or 1000), tonumber(life[2] or 0) - now))
end

-- Tells the node that has waited longest that the lock is free, and keeps it free for that node for a moment.
local function wake(now, channels, moment)
  local first, rest = string.match(redis.call('HGET', key, '@wait') or '', '^([^,]+),(.*)$')
  if first then
    -- refused when memory is short; whoever waits asks again by itself
    redis.pcall('HSET', key, '@wait', rest, '@next', first, '@hold', now + moment)
    redis.call('PUBLISH', channels .. first, key)
  end
end

local function unlock(now, channels, moment)
  redis.call('HDEL', key, '@lock', '@until')
  touch(now)
  wake(now, channels, moment)
end
