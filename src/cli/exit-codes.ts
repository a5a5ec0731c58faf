/**
 * How `fineprint` ends, for supervisors. Restarting helps after `bug` and `stalled`, never after `fault` and `usage`.
 * 70 and 75 are EX_SOFTWARE and EX_TEMPFAIL of sysexits(3).
 */
export const exitCodes = {
  /** Stopped by SIGINT or SIGTERM, or done. */
  done: 0,
  /** Something that a person has to fix: a setting, a file, a token. One sentence on stderr says what. */
  fault: 1,
  /** The command line isn't valid. */
  usage: 2,
  /** A bug in Fineprint. Its state is unknown, so it ends. */
  bug: 70,
  /** The watchdog ended it: its event loop or its polls stood still. */
  stalled: 75,
} as const;
