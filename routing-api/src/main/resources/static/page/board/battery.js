// What is told of a route's battery.

/** Whether the vehicle rides on a battery of ours: of others there is no charge to tell. */
export const hasBattery = (route) => route.stops.some((stop) => stop.chargeWh > 0);
