/**
 * A moment as ISO 8601 in UTC with milliseconds (`2026-11-01T09:30:00.000Z`). Always in this form, so it sorts as text.
 */
export type Instant = string;

/** A calendar day without a time zone (`2026-10-01`), as a policy states it. */
export type Day = string;

/** Converts milliseconds since 1970 to an instant. */
export function instant(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** Converts an instant to milliseconds since 1970. */
export function msOf(at: Instant): number {
  return Date.parse(at);
}

/** Adds milliseconds: `later('2026-11-01T09:30:00.000Z', 60_000)` is a minute later. Negative values go back. */
export function later(at: Instant, ms: number): Instant {
  return instant(msOf(at) + ms);
}

/** Whole seconds from one instant to another; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.round((msOf(to) - msOf(from)) / 1000);
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
