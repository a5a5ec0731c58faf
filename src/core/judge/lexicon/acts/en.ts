import type { RoleWords } from './classes.ts';

/** English: the words of each class, as courts, companies and the press use them. */
export const en: RoleWords = {
  court: `
    court, courts, judge, judges, justice, justices, magistrate, magistrates, tribunal, tribunals, appeals court, high court,
    supreme court, district court, federal court, circuit, appellate, court of appeal, court of appeals, appeals panel, judicial panel,
    bench, judicial, judiciary, scotus, hc, the hon, chief judge`,
  jury: 'jury, juries, juror, jurors, grand jury',
  authority: `
    regulator, regulators, watchdog, watchdogs, data protection authority, data protection authorities, data protection commission,
    data protection commissioner, privacy commissioner, information commissioner, commissioner, commissioners, supervisory authority,
    privacy authority, privacy regulator, competition authority, competition commission, competition watchdog, consumer authority,
    attorney general, attorneys general, prosecutor, prosecutors, authorities, ftc, federal trade commission, ico, cnil, dpc, edpb, garante,
    dpa, oaic, cma, justice department, department of justice, doj, sec, european commission, the commission, ombudsman, ag,
    cyberspace administration, state agency, enforcement agency, inspectorate, privacy body, data authority, law enforcement, copyright office`,
  lawmaker: `
    lawmaker, lawmakers, legislator, legislators, legislature, senator, senators, senate, congress, congressman, congresswoman,
    representative, representatives, parliament, parliaments, mp, mps, mep, meps, house of lords, lords, peers, house of commons, assembly,
    assemblymember, bundestag, knesset, select committee, senate committee, house committee, subcommittee, caucus, council of the eu, politicians,
    sen, rep`,
  government: `
    government, governments, minister, ministers, ministry, prime minister, president, white house, governor, cabinet, secretary of state,
    administration, officials, treasury, home office, state department, policymakers, member states, gov`,
  country: `
    italy, france, germany, spain, portugal, netherlands, belgium, ireland, austria, switzerland, poland, norway, sweden, denmark, finland, greece,
    hungary, czech republic, romania, turkey, ukraine, russia, united kingdom, britain, uk, us, united states, canada, australia, new zealand, japan,
    china, south korea, korea, taiwan, hong kong, singapore, india, indonesia, brazil, argentina, mexico, chile, colombia, south africa, kenya, nigeria,
    egypt, israel, eu, european union, brussels, california, texas, illinois, new york state, colorado`,
  firm: `
    company, companies, firm, firms, startup, startups, start-up, start-ups, tech giant, tech giants, giant, giants, big tech, platform, platforms,
    developer, developers, ai maker, ai makers, ai lab, ai labs, ai company, ai companies, ai firm, ai firms, service, services, network, provider,
    providers, social network, chatbot maker, the app, corporation, owner, parent company, maker, vendor, vendors, search engine, tech company,
    tech companies, tech firms, subsidiary, conglomerate`,
  spokesperson: `
    spokesperson, spokesman, spokeswoman, spokespeople, ceo, chief executive, cto, chief technology officer, chief product officer, coo,
    general counsel, chief legal officer, executive, executives, founder, co-founder, cofounder, boss, chief, vice president, vp, head of,
    company statement, representative for, manager`,
  plaintiff:
    'plaintiff, plaintiffs, claimant, claimants, complainant, complainants, class members, class representative, petitioner, petitioners',
  rightsHolder: `
    author, authors, writers, novelist, novelists, artist, artists, illustrator, illustrators, publisher, publishers, newspaper, newspapers,
    news outlet, news outlets, news organizations, news organisations, news publishers, news agency, news agencies, media company, media companies,
    media group, broadcaster, broadcasters, musician, musicians, songwriters, composers, label, labels, record label, record labels, music publishers,
    photographer, photographers, photo agency, studio, studios, actor, actors, voice actors, performers, creators, creator, creatives, youtubers,
    filmmakers, coders, programmers, copyright holders, copyright owners, rights holders, rightsholders, rights owners, book authors, comedian, poet,
    cartoonist, journalists, designers, encyclopedia, magazine, magazines, media outlets, outlets, website owners, webmasters`,
  group: `
    union, unions, guild, association, associations, ngo, ngos, nonprofit, non-profit, advocacy group, advocacy groups, rights group,
    rights groups, privacy group, privacy groups, consumer group, consumer groups, consumer organisation, consumer association, campaign group,
    campaigners, coalition, alliance, activists, advocates, noyb, civil society, trade body, trade group, trade groups, industry body, industry group,
    federation, society of, foundation, privacy advocates, digital rights, civil liberties, collecting society`,
  user: `
    user, users, member, members, customer, customers, subscriber, subscribers, consumer, consumers, people, patient, patients, parents, parent,
    children, kids, teens, students, residents, citizens, individuals, employee, employees, workers, staff, account holders, account holder,
    teachers, man, woman, public, drivers, fans, internet users, clients`,
  researcher: `
    researcher, researchers, scientist, scientists, academic, academics, university, professor, scholars, scholar, security firm, analysts, expert, experts,
    security researcher, computer scientists, think tank, institute, investigative journalists, fact checkers`,
  lawyer:
    'attorney, attorneys, lawyer, lawyers, law firm, law firms, counsel for, legal team, litigator, litigators, solicitor, solicitors, barrister',

  sue: 'sue, sues, sued, suing, file suit, files suit, filed suit, filing suit, file a lawsuit, files lawsuit, files a lawsuit, filed a lawsuit, filed lawsuit, filing a lawsuit, lawsuit filed, lawsuits filed, suit filed, class action filed, complaint filed, lawsuit was filed, suit was filed, files class action, filed a class action, filed a proposed, files proposed, file class action, brings suit, brought suit, bring suit, takes to court, take to court, taken to court, took to court, taking to court, goes to court, went to court, hauled into court, takes legal action, take legal action, taking legal action, took legal action, launches legal action, launch legal action, hit with lawsuit, hit with a lawsuit, hit with new lawsuit, hit with class action, hit with a class action, hit with suit, hit with a suit, hit with copyright, hit with another lawsuit, slapped with lawsuit, faces lawsuit, faces a lawsuit, faces class action, facing lawsuit, faces suit, faces new lawsuit, facing a class action, face lawsuit, faces proposed, faces a proposed, faces legal, facing legal, being sued, launches lawsuit, launched a lawsuit, launch lawsuit, launches class action, lodged a lawsuit, initiated legal proceedings, begins legal action, files copyright lawsuit, files legal action, brought a claim, brings lawsuit, bring lawsuit, brings a lawsuit, bring new lawsuit, bring cases, brings case, bring case, brought cases, launches suit, launch suit, begins lawsuit, starts legal action, joins in suing, files new suit, files complaint in court, drags to court, dragged to court, mounts legal challenge, slapped with a lawsuit',
  suitOver:
    'lawsuit against, lawsuits against, suit against, case against, class action against, lawsuit accuses, lawsuit alleges, lawsuit claims, lawsuit says, suit accuses, suit alleges, suit claims, suit says, class action alleges, class action claims, class action accuses, class action says, complaint alleges, complaint accuses, complaint says, complaint claims, according to the complaint, according to the lawsuit, according to the suit, according to a lawsuit, according to a complaint, proposed class action, new lawsuit, new suit, legal proceedings against, seeks damages, seeking damages, seek damages, lawsuit over, suit over, lawsuit brought, in a lawsuit, in a complaint, court filing accuses, class action over, complaint against, complaint over, legal action over, suit seeks, lawsuit seeks, action against, cases against, complaints against, suits against, suits over, lawsuit seeking, suit wants, suit seeking, class actions against, legal action against',
  accuse: `
    accuse, accuses, accused, accusing, accusation, accusations, allege, alleges, alleged, alleging, allegedly, allegation, allegations, claims that,
    claim that, claimed that, claiming that, charged with, says it was, blame, blames, blamed, illegally, unlawfully, stole, stolen, stealing, theft, steal,
    without permission, without consent, without authorization, without authorisation, without compensation, without paying, without asking,
    unauthorized, unauthorised, infringing, infringed, infringes, plagiarism, plagiarised, plagiarized, piracy, pirated, misuse, misused, violates,
    violated, violating, in violation of, breached, ripped off, plundering, plunder, pilfer*, wrongdoing, suspected, suspects, suspicion`,
  dismiss: `
    dismiss, dismisses, dismissed, dismissing, dismissal, toss, tosses, tossed, tossing, tossed out, throw out, throws out, threw out, thrown out,
    throwing out, strike out, strikes out, struck out, case closed, closes the case, closed the case, closing the case, ends lawsuit, ended the case, ends case, nixes, nixed, kills lawsuit, axes lawsuit`,
  withdraw: `
    drop, drops, dropped, dropping, withdraw, withdraws, withdrew, withdrawn, withdrawing, withdrawal, drops lawsuit, drops suit, drops case, drops the, drops its, drops class,
    drops complaint, dropped lawsuit, dropped the lawsuit, dropped the case, dropped the suit, dropped its lawsuit, dropped her, dropped his,
    drop lawsuit, drop the lawsuit, drop the case, drop case, lawsuit dropped, suit dropped, case dropped, was dropped, been dropped, voluntarily,
    voluntary dismissal, voluntarily dismiss*, voluntarily dropped, notice of dismissal, abandons lawsuit, abandons case, abandons suit,
    abandoned the case, abandoned its lawsuit, discontinue the case, discontinued, discontinuance, walks away from lawsuit, retracts lawsuit,
    retract the complaint, pulls lawsuit, pulls the suit, calls off lawsuit, end their lawsuit, ends its lawsuit, dropped by`,
  settle: `
    settle, settles, settled, settling, settlement, settlements, out of court, resolve lawsuit, resolves lawsuit, resolved lawsuit, resolve the lawsuit,
    resolve a lawsuit, resolve claims, resolves claims, resolve allegations, resolves allegations, resolved the case, resolves dispute, end lawsuit with,
    end legal battle, ends legal battle, ends legal dispute, end dispute, bury the hatchet, consent decree, consent order, agree to end,
    agreed to end, agrees to pay, agreed to pay, agree to pay, to settle`,
  approve: `
    approve, approves, approved, approving, approval, final approval, preliminary approval, signs off, signed off, sign off, blesses, blessed,
    okays, ok s, greenlights settlement, gives nod, rubber-stamp*, ratif*`,
  certify:
    'certify, certifies, certified, certification, class certification, class status, certified class, certifies class',
  rule: `
    rule that, rules, ruled, ruling, rulings, judge finds, court finds, judge found, court found, held that, holds that, judge holds, court holds, judge says,
    court says, judge said, judge decides, court decides, decided that, sides with, sided with, side with, siding with, judgment, judgement, verdict,
    verdicts, found liable, finds liable, held liable, found guilty, concluded that, concludes, determined that, hands down, handed down, decision in,
    declares, declared, in favor of, in favour of, landmark ruling, landmark decision, finds that, found that, infringed copyright, is fair use, was fair use,
    not fair use, summary judgment, judge rules, court rules, jury finds, jury found, convicts, convicted, condemned, sentenced, adjudicat*, binding decision`,
  win: `
    win, wins, won, winning, victory, victories, victorious, prevail, prevails, prevailed, triumph, triumphs, beats, beat, defeats, defeated, fends off,
    fended off, scores, scored, notches, success in court, succeeds, secures, secured, escapes, dodges, gets off, cleared of, cleared, off the hook, wins round`,
  lose: `
    lose, loses, lost, losing, loss, defeat, defeats, setback, setbacks, blow to, blow for, dealt a blow, suffers, fails, failed, falls short, fail to,
    unsuccessful, unsuccessfully, losing bid, loses bid, must face`,
  order: `
    order, orders, ordered, ordering, require, requires, required, requiring, compel, compels, compelled, direct, directs, directed, instruct, instructs,
    instructed, force, forces, forced, forcing, mandate, mandates, mandated, must hand, must turn, must produce, must pay, must delete, must stop,
    must disclose, told to, obliged to, commands, imposes, imposed, impose, court order, ordered to, gave days to, ultimatum, demanded that, binding order,
    reprimand, reprimands, reprimanded, enforcement notice, corrective`,
  refuse: `
    refuse, refuses, refused, refusing, refusal, decline, declines, declined, denies motion, denied motion, denies bid, denied bid, denies request,
    denied request, denies the motion, denied the motion, denied a motion, denies injunction, denied injunction, denies openai s, judge denies,
    judge denied, court denies, court denied, judge rejects, judge rejected, court rejects, court rejected, motion denied, request denied, bid denied,
    denies appeal, denies plea, denies effort, denies attempt, denies class, denies emergency, denies preliminary, denying a motion, denying the motion,
    reject, rejects, rejected, rejecting, rejection, rebuff, rebuffs, rebuffed, snub, snubs, snubbed, turn down, turns down, turned down, spurn*, shoots down,
    shot down, balks, unpersuaded, unconvinced, not grant, won t grant, does not grant, quashes bid, knocks back, blocks bid, dashes`,
  allow: `
    allow, allows, allowed, allowing, permit, permits, permitted, permitting, let, lets, letting, grant, grants, granted, granting, clear the way,
    clears the way, clears way, cleared the way, green light, green-light*, greenlight*, go-ahead, gives go ahead, authorise, authorises, authorised,
    authorize, authorizes, authorized, opens door, opens the door, paves the way, paved the way, waves through, can train, can use, could use, okayed`,
  proceed: `
    proceed, proceeds, proceeded, continue, continues, continued, move forward, moves forward, moved forward, moving forward, go forward, goes forward,
    go ahead, goes ahead, going ahead, advance, advances, advanced, survive, survives, survived, go to trial, goes to trial, heads to trial, head to trial,
    heading to trial, headed to trial, set for trial, must face, to face lawsuit, has to face, will face trial, must defend, can pursue, stays alive,
    keeps alive, kept alive, allowed to proceed, lives on, presses on, remains in play, remain in the case, not be dismissed, can sue, may sue`,
  appeal: `
    appeal, appeals, appealed, appealing, leave to appeal, notice of appeal, challenge ruling, challenges ruling, challenge the ruling, challenges fine,
    challenge the decision, challenges decision, challenge the fine, asks appeals, seeks review, asks supreme, certiorari, cert petition, contests ruling,
    contest the decision, contests fine, fight the ruling, fights ruling, petitions supreme, rehearing, en banc, interlocutory`,
  overturn: `
    overturn, overturns, overturned, overturning, overrule, overrules, overruled, reversed the, reverses ruling, reverses decision, reverses the,
    reversed by, reversed ruling, reversal, vacate, vacates, vacated, annul, annuls, annulled, annulment, set aside, sets aside, setting aside, quash,
    quashes, quashed, strike down, strikes down, struck down, revive, revives, revived, reviving, reinstate, reinstates, reinstated, invalidat*, void, voided,
    nullif*, rescind*, cancels fine, cancels the fine, scraps fine, fine scrapped, fine cancelled, withdraws order, undo, undoes, undid, throws out fine, tosses fine,
    tosses verdict, cancel, cancels, cancelled, canceled, cancelling, canceling, cancellation of`,
  lift: `
    lift, lifts, lifted, lifting, restore, restores, restored, restoring, unblock*, unban*, resume, resumes, resumed, resuming, back online,
    back in, available again, accessible again, ban ends, ends ban, ended the ban, suspension ends, returns to, is back, resumption, allowed back, re-enable*, no longer required, no longer has to, no longer have to, no longer needs to, no longer must, terminates order, order terminated, order lifted, order ends, ends order, terminated, expires, expired`,
  uphold: `
    uphold, upholds, upheld, upholding, affirm, affirms, affirmed, affirming, confirms fine, confirms ruling, confirmed the ruling, confirms decision,
    confirmed the fine, stands by ruling, keeps ruling, keeps fine, lets stand, let stand, backs ruling, leaves in place`,
  fine: `
    fine, fines, fined, fining, penalty, penalties, penalise*, penalize*, penalised, penalized, sanction, sanctions, sanctioned, civil penalty, monetary penalty,
    million fine, million euro fine, forfeit, forfeits`,
  ban: `
    ban, bans, banned, banning, prohibit, prohibits, prohibited, prohibition, bar, bars, barred, barring, forbid, forbids, forbade, forbidden, outlaw, outlaws,
    outlawed, stop order, stop processing, halts, orders halt, orders stop, ordered to stop, ordered to suspend, suspends chatgpt, blocks chatgpt, blocks access,
    temporarily blocks, blocked by, blocked in, restrict, restricts, restricted, restriction, restrictions, freeze, limits processing, emergency order, crackdown,
    clamp down, clamps down, cracks down`,
  probe: `
    probe, probes, probed, probing, investigate, investigates, investigated, investigating, investigation, investigations, inquiry, inquiries, enquiry,
    enquiries, examine, examines, examined, examining, scrutinise*, scrutinize*, scrutiny, looking into, looks into, opens case, opened a case, opens file,
    opens proceedings, opened proceedings, summons, summoned, subpoena, subpoenas, subpoenaed, questions, quizzes, quizzed, request for information,
    requests information, requested information, demands answers, demand answers, seeks answers, task force, raid, raids, raided, monitoring, audit of`,
  complain: `
    complaint with, complaint to, complaints with, complaints to, complaint against, complaints against, lodges complaint, lodged a complaint,
    lodge complaint, files complaint, file complaint, filed a complaint, filed complaints, files complaints, files gdpr, gdpr complaint, gdpr complaints,
    privacy complaint, privacy complaints, data protection complaint, criminal complaint, reported to the, refers to, referred to the, complained to, complains to`,
  ask: `
    ask, asks, asked, asking, urge, urges, urged, urging, seek, seeks, sought, seeking, request, requests, requested, requesting, petition, petitions, petitioned,
    call on, calls on, called on, call for, calls for, called for, calling for, demand, demands, demanded, demanding, want, wants, wanted, plead, pleads, pleaded,
    implore*, beg, begs, appeal to, appeals to, lobby, lobbies, lobbied, lobbying, pushes for, push for, pushing for, presses, pressed, pressure, pressures, moves to,
    moved to, move to, hope, hopes, hoped, hoping, angle for, angles for, angling for, try to, tries to, tried to, trying to, applies for, applied for, threaten, threatens, threatened, threatening, threat, insists on, proposes that,
    cease and desist, cease-and-desist`,
  warn: `
    warn, warns, warned, warning, warnings, caution, cautions, cautioned, raises alarm, raise alarm, sounds alarm, alert, alerts, alerted, reminds companies,
    reminds, reminded, reminder, raises concerns, raised concerns, raise concerns, concerned, expresses concern, expressed concern, concerns over, concerns about, threaten, threatens, threatened, threatening, threat of, threats of`,
  advise: `
    guidance, guideline, guidelines, guide for, recommend, recommends, recommended, recommendation, recommendations, advise, advises, advised, advice to,
    opinion on, adopts opinion, issues opinion, published an opinion, code of practice, code of conduct, checklist, template, factsheet, fact sheet, explanatory notice,
    faq on, position paper, best practices, best practice, framework, report on, discussion paper, sets out, spells out, principles for, toolkit, policy brief,
    joint statement, blog post warning, how to comply, interpretation, says companies, clarifies how, clarifies when, lays out, issues statement`,
  propose: `
    propose, proposes, proposed, proposing, proposal, proposals, introduces bill, introduce bill, introduced a bill, introduces the, introduced the, introduces act,
    introduce legislation, introduces legislation, introduced legislation, reintroduce*, draft, drafts, drafted, consultation, consult on, consults, white paper,
    green paper, tables, tabled, tabling, amendment, amendments, unveils bill, unveil bill, plan to change, bill would, law would, act would, bill that would, rules would,
    new bill, debate, debates, in committee, hearings on, opt out model, text and data mining exception, would require, would force, would ban, rethink, eyes, lays before`,
  pass: `
    passes, passed, passing, passage of, adopts, adopted the, adopted a, approves bill, approves law, approves act, approved the act, approved the law, approved the bill, votes, voted, vote on, vote for, clears senate, clears house, gives final, rubber stamps, green lights law, parliament backs, backs bill, ratifies`,
  inForce: `
    signed into law, signs into law, signs bill, signed the bill, signs law, signed the law, signed law, enact, enacts, enacted, enacting, enactment, royal assent, promulgat*,
    takes effect, take effect, took effect, taking effect, came into force, comes into force, come into force, entered into force, enters into force, enter into force,
    in force, into force, now law, becomes law, became law, apply from, applies from, applied from, rules apply, apply since, obligations, now required,
    obliges, must publish, must comply, have to comply, compliance deadline, goes into effect, went into effect, go into effect, mandatory, enforceable, enforcement begins, signs … into law, signed … into law, sign … into law, is now law, now in force,
    start to apply, starts to apply, begin to apply, begins to apply, kicks in, becomes mandatory`,
  deny: `
    deny, denies, denied, denying, denial, denials, refute, refutes, refuted, refuting, rebut, rebuts, rebutted, dispute, disputes, disputed, disputing, debunk, debunks,
    debunked, debunking, rejects claims, rejected claims, rejects claim, rejects allegations, rejected allegations, rejects accusations, rejects reports, rejected reports,
    rejects criticism, rejects suggestions, dismisses claims, dismissed claims, dismisses reports, dismissed reports, dismisses allegations, dismissed allegations,
    dismisses rumors, dismisses accusations, dismissed viral, dismisses concerns, false claims, claims are false, false claim, is false, are false, was false, not true, untrue,
    misleading reports, misleading claims, reports are misleading, is misleading, are misleading, misleading, misinformation, inaccurate, incorrect, misinterpreted,
    misunderstanding, misunderstood, misrepresent*, baseless, unfounded, without merit, no merit, meritless, pushes back, push back, pushed back, pushing back, hits back,
    hit back, fires back, fired back, not used to train, are not used, is not used, isn t used, aren t used, not being used, not using, isn t using, aren t using,
    does not use, do not use, doesn t use, don t use, did not use, didn t use, not use your, not use customer, not use user, never used, never use, has never, have never,
    had never, never trained, never train, it s never, does not train, do not train, doesn t train, don t train, did not train, didn t train, not train on, not train its,
    not train ai, not trained on, weren t trained, wasn t trained, isn t training, is not training, are not training, no training, not scraping, does not scrape, do not scrape,
    not collect, does not collect, not share, does not share, no customer data, no user data, not for training, not for ai training, no evidence that, nothing has changed, not changed,
    insist, insists, insisted, insisting, defends, defended, defend, defending, defense, defence, calls lawsuit, called the lawsuit, called the claims, misconceiv*, misconceives`,
  confirm: `
    confirm, confirms, confirmed, confirming, confirmation, admit, admits, admitted, admitting, admission, acknowledge, acknowledges, acknowledged, acknowledging, concede,
    concedes, conceded, conceding, owns up, owned up, comes clean, came clean, reveals it, revealed it, reveals that it, discloses, disclosed, disclosing, openly, says it trained,
    said it trained, says it uses, said it uses, says it used, said it used, says yes, verified`,
  announce: `
    announce, announces, announced, announcing, announcement, unveil, unveils, unveiled, unveiling, introduce, introduces, introduced, introducing, launch, launches, launched,
    launching, publish, publishes, published, publishing, publication, release, releases, released, releasing, reveals plans, reveals, revealed, rolls out, rolled out,
    rolling out, says it will, said it will, will let, now lets, adds, added, adding, new feature, new tool, blog post, press release, opens up, offers, offered, debuts, expands, expanded`,
  update: `
    update, updates, updated, updating, revise, revises, revised, revising, revision, rewrite, rewrites, rewrote, rewritten, amends, amended, amending, changes its, changed its,
    changes to, change to, changes terms, changes policy, changing its, change its, changing their, changed the terms, changed the policy, tweak, tweaks, tweaked, modif*,
    new terms, new privacy policy, new policy, new terms of service, new user agreement, terms now, policy now, now says, now allows, now states, terms say, policy says, terms allow, terms change,
    policy change, policy changes, updated terms, updated policy, updated privacy, policy update, terms update, terms of service update, quietly changed, quietly updated, fine print, expands its`,
  clarify: `
    clarify, clarifies, clarified, clarifying, clarification, clarifications, reword, rewords, reworded, rewording, set the record straight, sets the record straight, sets record straight,
    respond, responds, responded, responding, response to, in response, answer to, answers, answered, explain, explains, explained, explaining, explanation, addresses, addressed, reassure,
    reassures, reassured, reassuring, elaborat*, clearer, plain language, clears up, clear up, confusion`,
  pause: `
    pause, pauses, paused, pausing, delay, delays, delayed, delaying, postpone, postpones, postponed, postponing, on hold, puts on hold, put on hold, suspend, suspends, suspended,
    suspending, suspension, halt, halts, halted, halting, shelve, shelves, shelved, holds off, held off, put off, pushes back launch, stay of, stayed, moratorium, defer, defers, deferred, temporarily stops,
    temporarily stop, freezes plan, freezes fine, freezes the fine, freeze, freezes, froze, stays fine, stays order, stays ruling`,
  takeBack: `
    walk back, walks back, walked back, walking back, backtrack, backtracks, backtracked, backtracking, backpedal*, back down, backs down, backed down, backs off, backed off, back off,
    reverse course, reverses course, reversed course, reverses its, reversed its, reversing its, reverses policy, reverses decision to, reversed its decision, about-face, about face, u-turn, u turn, climbdown,
    scrap, scraps, scrapped, scrapping plan, scrapping plans, drops plan, drops plans, dropped plans, dropped its plan, drop plans, drops clause, dropped the clause, abandon plans, abandons plan, abandons plans,
    abandoned plans, ditch, ditches, ditched, cancels, cancelled plans, canceled plans, cancels plan, cancels plans, pulls, pulled, retreats, retreat, retreated, gives in, gave in, caves, caved, relents, relented, bows to,
    bowed to, removes clause, removed the clause, removed the phrase, removed a phrase, rolls back, rolled back, rollback, changes mind, changed its mind, withdraws plan, withdraws plans, retracts, retracted, undoes, takes back,
    removes, removed, taken offline, takes down, took down, shutters, disables feature, kills feature, breaks promise, broke promise, breaks its promise, broke its promise, breaking its promise, reneges, reneged, reneging, goes back on, went back on, despite promise, despite promising`,
  promise: `
    promise, promises, promised, promising, pledge, pledges, pledged, pledging, vow, vows, vowed, vowing, commit to, commits, committed, commitment, commitments, guarantee, guarantees, guaranteed, assure, assures,
    assured, assurance, assurances, won t use, will not use, won t train, will not train, will never, would never, never be used, not be used, won t be used, will not be used, not going to`,
  apologise:
    'apologise, apologises, apologised, apologize, apologizes, apologized, apologizing, apologising, apology, apologies, sorry, regret, regrets, regretted, mea culpa, our mistake, was a mistake, made a mistake',
  sign: `
    sign, signs, signed, signing, strike, strikes, struck, striking, ink, inks, inked, inking, reach deal, reaches deal, reached a deal, reaches agreement, reached an agreement, reach agreement, reaches an agreement,
    partner, partners, partnered, partnering, partnership, partnerships, teams up, team up, teamed up, join forces, joins forces, joined forces, collaborat*, license to, licenses its, licensed to, licenses to, licensed its,
    licensing its, licensing to, sells data, sold data, sell data, selling data, selling its, sells its, sell its, sell user, selling user, buys, bought, buying, enters into, entered into, agree, agrees, agreed`,
  pay: 'pay, pays, paid, paying, payment, payments, payout, payouts, compensate, compensates, compensated, compensation, compensating, royalty, royalties, reimburse*, remuneration, per book, per work, worth, reward, cash, revenue share, fee, fees',
  talk: `
    in talks, talks, talks with, talks on, in discussions, discussions, discussion with, negotiate, negotiates, negotiated, negotiating, negotiation, negotiations, considers, considering, consider, considered,
    weigh, weighs, weighing, explore, explores, exploring, mull, mulls, mulling, discuss deal, discussing, near deal, nears deal, nearing a deal, close to deal, close to a deal, nears agreement, on the verge, courting,
    in advanced talks, eyeing, pondering, circling, wooing, woos, inch toward*, inches toward*, inching toward*, early conversations,
    planned deal, proposed deal, possible deal, potential deal, planned agreement, planned partnership, offers publishers, offered publishers,
    offering publishers, offers authors, offered authors, offers labels, offered labels, offers artists, offered artists,
    settlement offer, settlement offers, settlement proposal, settlement hopes, hopes of settlement, hopes of a settlement, hopes for a settlement, contemplat*, toying with, looking to license, looking to sell, plans to sell`,
  leak: 'leak, leaks, leaked, leaking, leakage, expose, exposes, exposed, exposing, exposure, spill, spills, spilled, data breach, breach of, breaches, accidentally, inadvertently, hacked, made public by mistake, publicly accessible, unsecured, left open, indexed by',
  discover: `
    discover, discovers, discovered, discovery that, uncover, uncovers, uncovered, spotted, spots, reveals how, revealed that, reveal that, reveals that, turns out, turned out, unearth*, documents show, documents reveal, documents suggest, documents indicate, records suggest, records show, emails suggest, files suggest, filings suggest, evidence suggests, memo indicates, memo suggests, memo shows, memo reveals, screenshots show, emails show, emails reveal, filings show,
    was found, were found, found in, finds, noticed, notice that, caught, report says, report finds, report claims, new report, investigation finds, investigation found, investigation reveals, according to a report, exposé, exposes how,
    shows how, reported that, learned that, secret, secretly`,
  study: `
    study, studies, researchers found, researchers find, researchers show, researchers say, research paper, new paper, paper, papers, preprint, arxiv, survey, surveys, surveyed, poll, experiment, experiments, analysis of, analysis finds,
    analysis by, analysed, analyzed, audit, audited, dataset analysis, findings, peer reviewed, extracting training, extraction attack, memoris*, memoriz*, regurgitat*, abstract, technical report, new research, research shows, research finds,
    membership inference, data poisoning, search tool, lets you search, proof of concept, attack, attacks, technique, exploit, extracting training data, extract training data, extracted training data, extracts training data, reproduce, reproduces, verbatim, word for word, scientists, searchable, test shows, tests show, measured, measures, quantif*, dataset reveals, database of, data set of`,
  criticise: `
    criticise, criticises, criticised, criticize, criticizes, criticized, criticism, criticizing, critics, critic, slam, slams, slammed, blast, blasts, blasted, backlash, outcry, outrage, outraged, anger, angry, angers, angered, fury, furious, furor, uproar,
    protest, protests, protested, protesting, open letter, boycott, boycotts, under fire, condemn, condemns, condemning, denounce, denounces, denounced, controversy, controversial, complaints from, complained, complain, users complain,
    revolt, rebel, rebellion, fight back, fights back, fighting back, push back against, pushback, decry, decries, lash out, lashes out, objects to, dismay, panic, alarmed, upset, unhappy, rail against, opposes, oppose, opposed, opposition, resist, resistance, strike over`,
  collect: `
    collect, collects, collected, collecting, collection of, scrape, scrapes, scraped, scraping, crawl, crawls, crawled, crawling, harvest, harvests, harvested, harvesting, copy, copies, copied, copying, download, downloads, downloaded, downloading, torrent*, ingest*,
    gather, gathers, gathered, gathering, hoover*, siphon*, mine data, data mining, record, records user, recorded, recording, tracks, track, tracking, capture, captures, capturing, captured, vacuum*, slurp*, gobbl*, swipe, swiped, suck up, trawl*, grabs, grabbing, screen recordings, logs keystrokes, log keystrokes, logging keystrokes`,
  start: `
    start, starts, started, starting, begin, begins, began, beginning, will soon, about to, as of, effective, kick off, kicks off, from next, will now, going live, now training, is now, are now, now using, now uses, soon`,
  stop: 'stop, stops, stopped, stopping, cease, ceases, ceased, no longer, quit, quits, shut down, shuts down, discontinues, ends, ended, ending, end to, cut off, cuts off, cutting off, close off, pull out',
  use: 'use, uses, used, using, usage, utilis*, utiliz*, process, processes, processed, processing, feed, feeds, feeding, fed, share, shares, shared, sharing, shares with, hand to, give access, access to, rely on, draw on, leverage, leverages, leveraging, exploit, exploits, exploited, exploiting',
  block: `
    block ai, blocks ai, blocking ai, blocked ai, block gptbot, blocks gptbot, block openai, blocks openai, blocking openai, block crawlers, blocks crawlers, blocking crawlers, block scrapers, blocking scrapers, block bots, blocks bots, block web, block scraping,
    robots.txt, disallow, disallows, disallowed, noai, shield, shields, poison, poisoned, poisoning, glaze, nightshade, charge ai, charging ai, pay per crawl, pay-per-crawl, paywall, rate limit*, rate-limit*, fend off, fends off, tarpit*, trap, traps, bar ai, bars ai, keep out, keeps out,
    protect their, protects, lock out, locks out, block access to, blocks access to, crack down on scraping, anti-scraping, api access, charge for`,
  optOut: `
    opt out, opts out, opted out, opting out, opt-out, opt-outs, object to, objecting, objection, objection form, right to object, turn off, turning off, turned off, switch off, toggle, disable, disabling, unsubscribe, withdraw consent, refuse consent, uncheck, incognito,
    request removal, say no, do not train`,
  optIn:
    'opt in, opts in, opted in, opting in, opt-in, consent, consents, consented, explicit consent, permission, ask permission, asks permission, asks users, asking users, volunteer, volunteers, with permission, agreed to let, ask for consent',
  optedIn:
    'by default, default, automatically, auto-enrolled, automatically opted, enrolled, quietly, silently, stealthily, without asking, without telling, without notice, without notifying, unless you, unless users, unless they, whether you like it, buried in, hidden, enabled by default, on by default, sneak*',
  delete:
    'delete, deletes, deleted, deleting, deletion, destroy, destroys, destroyed, destroying, destruction, erase, erases, erased, wipe, wiped, purge, purged, disgorg*, remove data, take offline, removed from',
  keep: 'retain, retains, retained, retaining, retention, preserve, preserves, preserved, preserving, preservation, store, stores, stored, storing, storage, keep, keeps, kept, keeping, hold onto',
  handOver: `
    hand over, hands over, handed over, handing over, turn over, turns over, turned over, produce documents, produce chat, produce logs, must produce, to produce, unseal, unseals, unsealed, unsealing, unredacted, disclose, disclosure, give access to, provide access,
    let inspect, inspect, inspection, reveal training, reveal its training`,
  join: 'consolidate, consolidates, consolidated, consolidation, transfer, transfers, transferred, remand, remands, remanded, intervene, intervenes, intervened, multidistrict, joins lawsuit, join lawsuit, joined the lawsuit, joins the lawsuit, joins suit, amended complaint, amends complaint, adds to lawsuit, added to lawsuit, new plaintiffs, amicus, merged, coordinated, combine, combines, combined, centralise, centralised, centralize, centralized, heard together, single judge, joins case, joins fight, teams up in suit, adds plaintiffs',
  train: `
    train, trains, trained, training, retrain*, pretrain*, pre-train*, fine-tun*, finetun*, teach ai, teaching ai, to teach its, improve its ai, improve ai, improve our ai, improve its models, improve our models, improving ai, develop ai, developing ai, develop its ai, build ai,
    building ai, power ai, powering ai, feed ai, ai fodder, machine learning, learn from, learns from, learned from, fuel ai`,
  say: 'say, says, said, saying, tell, tells, told, write, writes, wrote, state, states, stated, statement, according to, argue, argues, argued, arguing, argument, claim, claims, claimed, claiming, post on x, wrote on, posted on, commented, comment, declined to comment, declines to comment, refused to comment, refuses to comment, contend*, assert*, maintain, maintains, maintained, interview, testif*',

  suit: 'lawsuit, lawsuits, suit, suits, class action, class-action, class actions, case, cases, complaint, complaints, legal action, litigation, legal battle, legal challenge, court battle, legal fight, court fight, legal dispute, proceedings, court case, copyright claim, copyright claims, legal claims, infringement claims',
  motion: `
    motion, motions, files to have, filed to have, moves to have, moved to have, bid, bids, request, requests, petition, application, effort to, attempt to, plea, push to, asks court, asks judge, asks a judge, asks the court, asks a court,
    asked a judge, asked the court, asks federal, urges judge, urges court, asks us court, wants court, wants judge, argues in court`,
  injunction:
    'injunction, injunctions, preliminary injunction, restraining order, cease and desist, cease-and-desist, stop order, interim measures, urgent procedure, interim relief',
  ruling:
    'decision, decisions, verdict, judgment, judgement, ruling, rulings, court order, finding, sentence, opinion that',
  law: 'law, laws, act, bill, bills, regulation, regulations, directive, legislation, statute, ai act, copyright exception, exception, exemption, treaty, constitutional, copyright act, copyright law, copyright reform, executive order, rules for, rules on, new rules, gdpr, data bill, ordinance, code, measures, draft rules, rules to, rules aiming, rulebook, proposed legislation, proposals, regulate, regulates, regulating',
  terms:
    'privacy policy, privacy policies, privacy notice, terms of service, terms of use, terms and conditions, terms, policy, policies, tos, user agreement, license agreement, licence agreement, setting, settings, faq, clause, fine print, ts cs, data policy, ai policy, guidelines for, developer agreement, community guidelines, help page, support page',
  agreement:
    'deal, deals, agreement, agreements, licence, license, licenses, licences, licensing, partnership, contract, contracts, multi-year, multiyear, licensing deal, licensing agreement, content deal, data deal, content licensing, marketplace, licensing program, joint venture, memorandum, tie-up, content marketplace, revenue share, revenue sharing, profit sharing, licensing hub, licensing platform, royalty pool, fund for publishers, compensation program, compensation programme',
  procedure:
    'reserves order, reserved order, reserves orders, reserves judgment, reserved judgment, reserves verdict, reserved verdict, reserves ruling, reserved ruling, postpones ruling, postponed ruling, delays ruling, delayed ruling, postpones decision, delays decision, mistrial, hung jury, hearing, hearings, trial, trials, discovery, deposition, depositions, deposed, testimony, testify, docket, filing, filings, court filing, court filings, brief, briefs, unsealed, oral argument, oral arguments, evidence, witness, case schedule, status conference, jurisdiction, venue, scheduling, sanctions motion, privilege, redacted, hears, hear, heard, court hears, to hear, trial begins, trial starts, trial opens, goes on trial, opening statements, closing arguments, closing statements, cross-examination, takes the stand, took the stand, in the dock, pleadings, pretrial, case management, jury selection, first day, bellwether',
  records:
    'logs, chat logs, chatgpt logs, records, evidence, internal emails, internal documents, internal messages, messages between, source code review, training dataset, conversations with chatgpt, chats as evidence',
  dataset:
    'dataset, datasets, data set, data sets, database, databases, corpus, archive, archives, shadow library, shadow libraries, books3, libgen, common crawl, laion, the pile, training set, collection',
  claims:
    'allegation, allegations, claim, claims, report, reports, rumor, rumors, rumour, rumours, accusation, accusations, viral, viral post, viral claim, speculation, suggestions, misconception',
  crawler:
    'crawler, crawlers, web crawler, scraper, scrapers, bot, bots, gptbot, claudebot, spider, spiders, ai agents, user agent, robots txt',
  fairUse:
    'fair use, infringement, infringe, infringing, copyright infringement, copyright, liability, liable, damages, statutory damages, injury, standing, dmca, privacy law, trademark, merits, text and data mining, unjust enrichment, unfair competition, transformative',
  advice: `
    how to, how do i, how can i, how you can, here s how, guide to, guide, step by step, step-by-step, steps to, tips, tip, tutorial, ways to, what to do, you can now, go to settings, in settings, go to, click, tap, select, stop using your, protect your, protecting your, prevent your, keep your,
    remove your, delete your, hide your, your settings, change this setting, you need to, you should, you can`,
  opinion: `
    opinion, op-ed, oped, editorial, column, columnist, explainer, explained, explains why, commentary, essay, analysis, perspective, viewpoint, guest post, why it matters, what it means, what this means, what you need to know, what to know, everything you need, deep dive, q a, interview with, interview,
    the case for, the case against, the problem with, here s why, here s what, lessons, review, roundup, newsletter, podcast, episode, recap, timeline, the ethics of, the future of, the truth about, inside the, the real, a look at, trends, weekly, this week, the battle, the fight over, the war, era of, age of, debate over, dilemma, year in, letters, letter to the editor, readers respond, editorial board, our view, opinions, think piece, long read, viewpoints, debate, comment is free, guest column`,
  asking:
    'why, how, what, should, who owns, is it, are you, is your, can you, could, who, will ai, what happens, does, do you, are we, is ai, when, which, whose, where',
  self: 'i, my, me, we should, we need, we must, i m, i ve, our readers, dear, let s, we asked, i asked, you ve, personally',

  may: 'may, might, could, can, possibly, potentially, possible, likely, perhaps, maybe, risk, risks, able to, appears to, seems to, seem to',
  plan: 'plan, plans, planned, planning, intend, intends, intended, will, going to, set to, prepare, prepares, preparing, expected, expects, expect, upcoming, aims to, aim, looking to, offer to, offers to, offered to, offering to, leans toward*, lean toward*, leaned toward*, moves toward*, moved toward*, moving toward*, moves closer to, intention to, intention of, near, nears, nearing, close to, closing in on, on the verge of, on the brink of, poised to, inclined, leaning toward*, about to, ready to, to begin, to start, hopes, next month, next week, next year, later this',
  would: 'would, should, if, unless, provided that, were to, or face, or faces',
  not: 'stops short of, stopped short of, stopping short of, not, never, no, isn t, aren t, wasn t, weren t, doesn t, don t, didn t, won t, can t, cannot, couldn t, wouldn t, shouldn t, hasn t, haven t, neither, nor, without, none, nothing, nobody',
  partly:
    'partly, partially, partial, in part, some claims, some of, some counts, most claims, most of, most lawsuits, most suits, most cases, most counts, bulk of, much of, all but one, several claims, many claims, part of, parts of, narrow, narrows, narrowed, narrowing, trim, trims, trimmed, trimming, pare*, mixed, but not, one plaintiff, two plaintiffs, some plaintiffs, one defendant, state claims, state law claims, federal claims, counterclaim, counterclaims, countersuit, countersuits, count, counts, a claim, claim under, claim of, claim for, negligence claim, contract claim, trademark claim, privacy claim, damages claim, competition claim, fraud claim, theft claim, key claims, split decision, whittl*, portion, portions, two claims, one claim, three claims, remaining claims, other claims, core claim, core claims, but let, but allows, while allowing, scaled back, slashed, for the most part, majority, largely, mostly',
  forNow:
    'for now, provisional, provisionally, interim, temporary, temporarily, preliminary, tentative, tentatively, pending, initial, early, first step, until further, stay, at this stage, emergency, draft decision, so far, not yet',
  final:
    'final, finally, permanent, permanently, once and for all, formally, conclusively, for good, definitive, last word',
  after: 'after, following, which, who',
  failed:
    'falls apart, fell apart, fallen apart, fall apart, collapse, collapses, collapsed, breaks down, broke down, broken down, unravel*, fizzle*, hits snag, hit snag, hits a snag, hit a snag, runs aground, ran aground, fades, faded',
  leaveToAmend:
    'leave to amend, may refile, can refile, refile, amend their, amend the complaint, amend complaint, amend its complaint, try again, second chance, another chance, days to fix, days to amend, days to revise, weeks to fix, weeks to amend, re-file, refiled, chance to amend, revise their complaint, revise complaint',
  withPrejudice: 'with prejudice',
  withoutPrejudice: 'without prejudice',
  reported:
    'reportedly, allegedly, sources, sources say, source says, rumored, rumoured, is said to, are said to, people familiar, purportedly, supposedly, apparently, report says, reports say, according to reports, insiders, leaked, claims report, hearsay',
  against: 'against, versus, vs, v, over, against its',
  again:
    'again, another, new suit, second, third, further, also, latest, more, joins, fresh, additional, yet another, growing list, follow-up, renewed, one more, fourth, too, wave of',
  trim: 'narrow, narrows, narrowed, narrowing, trim, trims, trimmed, trimming, pare, pares, pared, paring, whittle, whittles, whittled, slashes, slashed, scales back, scaled back, strips, prunes, pruned',
  passive: 'was, were, been, be, being, gets, got, get',
  by: 'by',
  from: 'from, out of',
  to: 'to',
  defend:
    'defend, defends, defended, defending, defence of, defense of, in defense, in its defense, in its defence, justif*, stands by, stood by, hits back, hit back, hitting back, fires back, fired back, claps back, rebut*, counters that, shrugs off, shrugged off, brushes off, plays down, downplays, downplayed, baseless, meritless, without merit, no merit, groundless, unfounded, calls it fair use, is legal, was legal, perfectly legal, protected by fair use, nothing wrong, isn t stealing, is not stealing, not stealing, did nothing wrong, within its rights, responds to criticism, answers critics',
};
