// Loaded before the site (`--import`): its clock jumps an hour ahead on SIGUSR2, back on the next.
const RealDate = Date
const hour = 3_600_000
let offset = 0
const now = () => RealDate.now() + offset

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
process.on('SIGUSR2', () => {
  offset = offset === 0 ? hour : 0
})
