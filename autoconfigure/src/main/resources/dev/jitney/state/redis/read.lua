-- Reads the record, whoever holds the lock.
if redis.call('HEXISTS', key, 'v') == 0 then
  return {}
end
touch(math.floor(micros() / 1000))
return redis.call('HGETALL', key)
