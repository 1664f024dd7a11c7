-- Holds the lock for longer, if it is still held.
local lock = redis.call('HMGET', key, '@lock', '@fence')
if not lock[1] or lock[2] ~= ARGV[1] then
  return { 0 }
end
local now = math.floor(micros() / 1000)
redis.call('HSET', key, '@until', now + tonumber(ARGV[2]))
touch(now)
return { 1 }
