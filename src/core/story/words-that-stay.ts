/**
 * Words that say how sure something is. Rewritten text keeps a word of each class that its source has (`kept`), and brings in none
 * of the classes that its source lacks (`neverAdded`). English: text in other languages is quoted, not rewritten.
 */
export const kept = {
  attribution:
    /\b(?:alleg\w+|accus\w+|claim\w*|complain\w*|argu\w+|den(?:y|ies|ied)|say|says|said|told|wrote|according to|report\w*|suit|lawsuit|plaintiffs?)\b/i,
  denial: /\b(?:den(?:y|ies|ied)|disput\w+|reject\w*|false|untrue|baseless|without merit)\b/i,
  doubt: /\b(?:may|might|could|possibl[ey]|appear\w*|seem\w*|reportedly|apparently|unclear|likely)\b/i,
  plan: /\b(?:propos\w+|plan\w*|draft\w*|bill|consider\w*|would|intend\w*|expect\w*)\b/i,
  condition: /\b(?:unless|except\w*|only|if|until|without|opt\w*)\b/i,
  negation: /\b(?:no|not|never|none|neither|nor|cannot|\w+n['’]t)\b/i,
} as const satisfies Readonly<Record<string, RegExp>>;

export const neverAdded = {
  negation: kept.negation,
  denial: kept.denial,
  certainty:
    /\b(?:confirm\w*|admit\w*|acknowledg\w+|conced\w+|prov(?:e[sdn]?|en|ing)|proof|found|finds|rul(?:ed|es|ing)|convict\w*|guilty|liable|fin(?:ed|es)|illegal\w*|unlawful\w*|violat\w+|breach\w*|stole\w*|stealing|definite\w*|certain\w*|clear(?:ly)?|indeed|fact|always|all|every\w*|will|must|cleared|exonerat\w+|innocent|vindicat\w+)\b/i,
} as const satisfies Readonly<Record<string, RegExp>>;
