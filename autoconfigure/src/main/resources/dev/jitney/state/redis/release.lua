-- Gives the lock back, if it is this holder's.
if redis.call('HGET', key, '@lock') == ARGV[1] then
  unlock(math.floor(micros() / 1000), ARGV[2], tonumber(ARGV[3]))
end
return { 1 }
