-- Takes the lock and loads the record, or joins those who wait and answers for how many milliseconds that may be.
local token, node, lease = ARGV[1], ARGV[2] .. ',', tonumber(ARGV[3])
local time = micros()
local now = math.floor(time / 1000)
local lock = redis.call('HMGET', key, '@lock', '@until', '@next', '@hold', '@wait', '@fence')
local waiting = lock[5] or ''
local from, to = string.find(waiting, node, 1, true)
local busy = 0
if lock[1] and lock[1] ~= token then
  busy = tonumber(lock[2]) - now
end
if busy <= 0 and lock[3] and lock[3] .. ',' ~= node then
  busy = tonumber(lock[4]) - now
end
if busy > 0 then
  if not from then
    redis.call('HSET', key, '@wait', waiting .. node)
  end
  return { busy }
end
-- the time keeps the number rising even if the hash was gone in between
redis.call('HSET', key, '@lock', token, '@until', now + lease, '@fence', math.max(tonumber(lock[6] or 0) + 1, time))
redis.call('HDEL', key, '@next', '@hold')
if from then
  redis.call('HSET', key, '@wait', string.sub(waiting, 1, from - 1) .. string.sub(waiting, to + 1))
end
touch(now)
return redis.call('HGETALL', key)
