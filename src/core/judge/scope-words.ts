import { splitPhrases } from './split-phrases.ts';

/** Regions and groups that news says are affected, as data. Compared like the lexicon; shown as the item writes them. */
export const scopeWords: readonly string[] =
  splitPhrases(`european union, eu, eea, european economic area, europe, european users, uk, united kingdom, switzerland, united states, us users, u.s, california, texas, illinois, new york, colorado, canada, hong kong, australia, australians, new zealand, japan, india, brazil, south korea, china, germany, france, italy, spain, portugal, netherlands, ireland, poland, belgium, norway, denmark, sweden, austria,
premium users, premium customers, premium members, premium subscribers, paying customers, free users, business customers, enterprise customers, children, minors, teenagers, under 13, under-18s, free pro and pro+, deutschland, europa, union europeenne, frankreich, allemagne, espana, italia, portugal, brasil, nederland, polska, schweiz, suisse, osterreich, royaume-uni, reino unido, regno unito`);
