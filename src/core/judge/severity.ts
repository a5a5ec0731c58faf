import type { ClaimStatus, DataType, Event, Severity } from '../../nouns/words.ts';

/** How much each event matters by itself to somebody whose data it is. */
const byEvent: Readonly<Record<Event, Severity>> = {
  policy_change: 'high',
  lawsuit_filed: 'high',
  lawsuit_ruling: 'high',
  lawsuit_settled: 'high',
  regulator_action: 'high',
  data_incident: 'high',
  lawsuit_dismissed: 'notable',
  lawsuit_other: 'notable',
  regulator_guidance: 'notable',
  legislation: 'notable',
  company_statement: 'notable',
  opt_out: 'notable',
  licensing_deal: 'notable',
  research: 'notable',
  opinion_explainer: 'info',
  none: 'info',
};

/** Data that people trust to be nobody's business. */
const sensitive: ReadonlySet<DataType> = new Set(['private_messages', 'health', 'biometric', 'children', 'email']);
/** What is established, not only said. */
const established: ReadonlySet<ClaimStatus> = new Set(['confirmed_by_company', 'ruled', 'settled', 'enacted']);

/** High becomes critical where sensitive data is concerned and the practice is established; a denied change is notable. */
export function severityOf(finding: {
  readonly event: Event;
  readonly claimStatus: ClaimStatus;
  readonly dataTypes: readonly DataType[];
}): Severity {
  const base = byEvent[finding.event];
  if (base !== 'high') return base;
  if (finding.claimStatus === 'denied') return 'notable';
  const grave = finding.dataTypes.some((type) => sensitive.has(type)) && established.has(finding.claimStatus);
  return grave ? 'critical' : 'high';
}
