-- Writes the record, if the lock is still held and nobody else has written, and may give the lock back.
local fence, version, ttl, journal = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local release, channels, moment, changes, message = ARGV[5], ARGV[6], tonumber(ARGV[7]), ARGV[8], ARGV[9]
local commit, states = ARGV[10], 12 + 2 * tonumber(ARGV[11])
local lock = redis.call('HMGET', key, '@lock', '@fence', 'v', '@commit')
if lock[4] == commit then
  -- asked again by the driver, because the answer was lost with the connection
  return { 1 }
end
if not lock[1] or lock[2] ~= fence or (lock[3] or '0') ~= version then
  return { 0 }
end
redis.call('HSET', key, 'v', version + 1, 'ttl', ttl, 'j', journal, '@commit', commit)
for i = 12, states - 1, 2 do
  redis.call('HSET', key, ARGV[i], ARGV[i + 1])
end
for i = states, #ARGV do
  redis.call('HDEL', key, ARGV[i])
end
local now = math.floor(micros() / 1000)
if release == '1' then
  unlock(now, channels, moment)
else
  touch(now)
end
if changes ~= '' then
  redis.call('PUBLISH', changes, message)
end
return { 1 }
