/** What is wrong with the machine of a process. */
export type Upset = {
  /** How far its clock is ahead of the real time; negative: behind. */
  readonly clockMs?: number | undefined;
  /** No host name resolves. */
  readonly noNames?: boolean | undefined;
  readonly diskFull?: boolean | undefined;
};
