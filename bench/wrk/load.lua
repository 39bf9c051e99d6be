-- wrk -t THREADS -s load.lua URL -- KIND LISTS FIRST THREADS
-- KIND: one of the functions of `kinds`; LISTS: the folder of lists; FIRST: the first free slot
-- not used yet in this run. Thread t takes the slots FIRST + t, FIRST + t + THREADS, and so on.

local SLOT_WIDTH = 58 -- coach, space, start, end of line
local DAY = 86400
local NOTES = "Looking forward to discussing career transition strategies"
local MIX = { "create", "get", "list", "availability7", "availability30", "taken" }
-- Requests of these kinds are written before the clock starts: the CPU time of the generator is
-- taken from the service. Some can be sent again, the others are followed by new ones.
local PREPARED = { get = "again", list = "again", availability7 = "again", availability30 = "again",
  scheduled30 = "again", create = "once" }
local MANY = 25000

local kinds, callers, bookings, coaches = {}, {}, {}, {}
local tomorrow = os.time() - os.time() % DAY + DAY
local slots, taken_slot, run_id, step, admin
local keys, looks = 0, 0

-- seen by done(), where the local ones are not
slots_used, refused = 0, 0
threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

local function lines(path, into)
  for line in io.lines(path) do
    into[#into + 1] = line
  end
end

local function open_slots(path, first)
  slots = assert(io.open(path))
  slots:seek("set", (first + number) * SLOT_WIDTH)
end

local function next_slot()
  local slot = assert(slots:read("*l"), "no free slot left: ask for fewer seconds or repetitions")
  slots:read((step - 1) * SLOT_WIDTH)
  slots_used = slots_used + 1
  return slot
end

local function headers(method, path, caller)
  return method .. " " .. path .. " HTTP/1.1\r\nHost: localhost\r\n"
    .. (caller and "Authorization: Bearer " .. caller:sub(38) .. "\r\n" or "")
end

local function get(path, caller)
  return headers("GET", path, caller) .. "\r\n"
end

local function next_key()
  keys = keys + 1
  return run_id .. keys
end

local function post(path, body)
  return headers("POST", path, callers[math.random(#callers)])
    .. "Content-Type: application/json\r\nIdempotency-Key: " .. next_key()
    .. "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
end

local function book(slot)
  local body = '{"coach_id":"' .. slot:sub(1, 36) .. '","session_datetime":"' .. slot:sub(38)
    .. '","duration_minutes":60,"notes":"' .. NOTES .. '"}'
  return post("/booking", body)
end

-- a session a week for a year, later than all bookings that were there before
local function series()
  local coach = coaches[math.random(#coaches)]:sub(1, 36)
  local start = tomorrow + 3000 * DAY + math.random(0, 7 * 24 - 1) * 3600
  local body = '{"coach_id":"' .. coach .. '","session_datetime":"'
    .. os.date("!%Y-%m-%dT%H:%M:%SZ", start) .. '","duration_minutes":60,"timezone":"UTC",'
    .. '"rrule":"FREQ=WEEKLY;COUNT=52","on_conflict":"skip","notes":"' .. NOTES .. '"}'
  return post("/booking/series", body)
end

local function availability(days)
  local from = tomorrow + math.random(0, 300) * DAY
  local coach = coaches[math.random(#coaches)]:sub(1, 36)
  return get("/booking/coach/" .. coach .. "/availability?start_date="
    .. os.date("!%Y-%m-%dT%H:%M:%SZ", from) .. "&end_date="
    .. os.date("!%Y-%m-%dT%H:%M:%SZ", from + days * DAY))
end

function kinds.create() return book(next_slot()) end
function kinds.taken() return book(taken_slot) end
function kinds.series() return series() end
function kinds.availability7() return availability(7) end
function kinds.availability30() return availability(30) end
function kinds.scheduled30() return availability(30) end
-- somebody leafs through calendars, and at the tenth look books
function kinds.browse()
  looks = looks + 1
  return looks % 10 == 0 and book(next_slot()) or availability(30)
end

function kinds.mixed() return kinds[MIX[math.random(#MIX)]]() end

function kinds.list()
  local caller = callers[math.random(#callers)]
  return get("/booking/client/" .. caller:sub(1, 36) .. "?limit=20", caller)
end

function kinds.coach_list()
  local coach = coaches[math.random(#coaches)]
  return get("/booking/coach/" .. coach:sub(1, 36) .. "?limit=20", coach)
end

-- a booking and the caller whose it is
local function own()
  local caller = math.random(#callers)
  return bookings[(caller - 1) * 50 + math.random(50)], callers[caller]
end

function kinds.get()
  local booking, caller = own()
  return get("/booking/" .. booking, caller)
end

-- a year of a coach's figures, by month
function kinds.coach_figures()
  local coach = coaches[math.random(#coaches)]
  return get("/analytics/coach/" .. coach:sub(1, 36) .. "?from=" .. os.date("!%Y-%m-%d", tomorrow)
    .. "&to=" .. os.date("!%Y-%m-%d", tomorrow + 365 * DAY) .. "&timezone=Europe/Madrid", coach)
end

-- a month of all coaches together, and of 20 of them; for a look at the plans, as eight at once would
-- not be done with a year in time
function kinds.all_figures()
  return get("/analytics?from=" .. os.date("!%Y-%m-%d", tomorrow)
    .. "&to=" .. os.date("!%Y-%m-%d", tomorrow + 30 * DAY) .. "&timezone=Europe/Madrid", admin)
end

function kinds.history()
  local booking, caller = own()
  return get("/booking/" .. booking .. "/history", caller)
end

-- cancels; the second time this is refused, which costs the service less
function kinds.cancel()
  local booking, caller = own()
  return headers("DELETE", "/booking/" .. booking, caller) .. "Idempotency-Key: " .. next_key()
    .. "\r\n\r\n"
end

-- Of free slots only those sent count as used.
local function prepared(make, again)
  local ready, last = {}, 0
  for i = 1, MANY do ready[i] = make() end
  slots_used = 0
  return function()
    if last == MANY and not again then return make() end
    last = last % MANY + 1
    if not again then slots_used = last end
    return ready[last]
  end
end

-- wrk hands out single statuses at a price, so only refusals are counted one by one; wherever else
-- an answer of 400 or more is an error, its own count of those is enough
local function count_refusals(status)
  if status == 400 then refused = refused + 1 end
end

function init(args)
  local folder = args[2] .. "/"
  math.randomseed(os.time() * 100 + number)
  step = tonumber(args[4])
  run_id = string.format("%d-%d-%d-", os.time(), number, math.random(2 ^ 30))
  lines(folder .. "callers", callers)
  lines(folder .. "bookings", bookings)
  lines(folder .. "coaches", coaches)
  admin = io.open(folder .. "admin"):read("*l")
  taken_slot = io.open(folder .. "taken"):read("*l")
  open_slots(folder .. "slots", tonumber(args[3]))
  request = kinds[args[1]]
  local sent = PREPARED[args[1]]
  if sent then request = prepared(request, sent == "again") end
  response = args[1] == "taken" and count_refusals or nil
end

local function sum(name, combine)
  local result = 0
  for _, thread in ipairs(threads) do
    result = combine(result, thread:get(name))
  end
  return result
end

-- result: requests, microseconds, p50, p99 (microseconds), statuses of 400 or more, of 400,
-- connections that failed or timed out, free slots used by the busiest thread
function done(summary, latency)
  local e = summary.errors
  print(string.format("result %d %d %d %d %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), e.status,
    sum("refused", function(a, b) return a + b end), e.connect + e.read + e.write + e.timeout,
    sum("slots_used", math.max)))
end
