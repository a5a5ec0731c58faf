import type { RoleWords } from './classes.ts';

export const pt: RoleWords = {
  court:
    'tribunal, tribunais, juiz, juíza, juízes, justiça, corte, cortes, suprema corte, supremo, stf, stj, tribunal de justiça, vara, turma, desembargador*, magistrad*, corte federal, tribunal de apelações, relação de lisboa, judiciário, relator',
  jury: 'júri, jurado*',
  authority:
    'autoridade*, anpd, cnpd, cade, senacon, procon*, regulador*, órgão regulador, órgão*, agência, agência nacional, comissão europeia, bruxelas, ministério público, mpf, procurador*, procuradoria, promotor*, cnil, garante, dpc, ico, edpb, ftc, autoridade da concorrência, entidade reguladora, fiscalização, defensoria*, comissário*',
  lawmaker:
    'deputad*, senador*, senado, câmara, câmara dos deputados, congresso, parlament*, parlamentares, eurodeputad*, legislador*, vereador*, assembleia, comissão especial, parlamento europeu, políticos',
  government:
    'governo*, ministro, ministra, ministros, ministério*, presidente lula, presidência, primeiro ministro, planalto, casa branca, governador*, secretaria*, executivo, estados membros',
  firm: 'empresa, empresas, companhia*, startup*, gigante*, big tech, big techs, plataforma*, rede social, redes sociais, desenvolvedora*, dona do, dona da, controladora, fabricante*, fornecedor*, operadora*, grupo, tecnológica*, serviço*, buscador, aplicativo, multinacional, subsidiária, criadora do chatgpt',
  spokesperson:
    'porta voz, ceo, presidente executivo, diretor*, diretora, fundador*, cofundador*, executiv*, chefe, representante*, advogado geral, vice presidente, gerente',
  plaintiff:
    'autores da ação, autor da ação, autora da ação, demandante*, requerente*, queixos*, reclamante*, denunciante*',
  rightsHolder:
    'autor, autores, autora, autoras, escritor*, romancista*, artista*, músico*, compositor*, cantor*, cantora*, editora*, editores, gravadora*, jornal, jornais, revista*, veículos de imprensa, veículos, imprensa, mídia, media, grupo de mídia, jornalista*, fotógraf*, ilustrador*, desenhista*, roteirista*, argumentista*, ator, atores, atriz, dublador*, estúdio*, produtora*, cineasta*, criador*, criadores de conteúdo, influenciador*, youtuber*, detentores de direitos, titulares, emissora*, agência de notícias, agências de notícias, tradutor*, programador*, enciclopédia, banco de imagens, folha',
  group:
    'associação, associações, sindicato*, ong, ongs, entidade*, idec, instituto*, organização, organizações, coalizão, coletivo*, federação, noyb, ecad, ubc, sociedade civil, ativista*, fundação, entidades, grupo de defesa, anj, movimento*, união brasileira',
  user: 'usuário*, utilizador*, cliente*, consumidor*, assinante*, membro*, internauta*, pessoas, paciente*, criança*, pais, adolescente*, aluno*, estudante*, cidadã*, funcionári*, empregad*, trabalhador*, jogador*, leitor*, brasileiros, titulares de dados',
  researcher:
    'pesquisador*, investigador*, cientista*, acadêmic*, universidade*, professor*, especialista*, perito*, analista*, instituto de pesquisa, laboratório',
  lawyer: 'advogad*, escritório de advocacia, escritório de advogados, jurista*, defesa, sociedade de advogados',

  sue: 'processa, processam, processou, processaram, processar, processada, processado, processados, é processada, é processado, são processadas, entra com ação, entram com ação, entrou com ação, entraram com ação, entra com processo, entrou com um processo, entra na justiça, entram na justiça, entrou na justiça, vai à justiça, vão à justiça, foi à justiça, recorre à justiça, recorrem à justiça, aciona, acionam, acionou, acionaram, aciona a justiça, move ação, movem ação, moveu ação, abre processo, abriu processo, abrem processo, leva à justiça, levam a tribunal, leva a tribunal, levar a tribunal, alvo de ação, alvo de processo, enfrenta processo, enfrenta ação, ajuíza, ajuizou, ajuizaram, avança para tribunal, avançam com processo, avança com processo, apresenta queixa em tribunal, no banco dos réus',
  suitOver:
    'processo contra, processos contra, ação contra, ações contra, ação judicial contra, ação coletiva, ação coletiva contra, ação civil pública, pede indenização, pedem indenização, segundo a ação, diz a ação, processo por',
  accuse:
    'acusa, acusam, acusou, acusaram, acusad*, acusaç*, acusação, alega, alegam, alegad*, suposta*, supostamente, suposto*, denuncia, denunciam, ilegal*, ilegalmente, ilícit*, sem autorização, sem permissão, sem consentimento, sem pagar, sem licença, sem pagamento, violação, viola, violar, violou, violaram, infringe, infringir, infringiu, roubo, roubou, roubar, roubado*, furto, pirataria, plágio, suspeit*, indevid*, indevidamente, irregular*, abus*, desrespeit*, teria, teriam',
  dismiss:
    'rejeita ação, rejeitou ação, rejeita processo, rejeitou o processo, ação rejeitada, processo rejeitado, arquiva, arquivad*, arquivou, arquivamento, extingue, extinta, extinto, extinção do processo, improcedente, indefere a ação, julgou improcedente, encerra o processo, encerrou o processo, derruba processo, absolvição da instância, descarta processo',
  withdraw:
    'retira ação, retira a ação, retirou a ação, retiraram a ação, retira processo, retira o processo, retirou o processo, desiste de ação, desiste da ação, desistiu da ação, desiste do processo, desistiu do processo, desistem do processo, desistência, retira queixa, retirou a queixa, abandona processo, abandona ação, abre mão do processo',
  settle:
    'acordo judicial, acordo extrajudicial, faz acordo, fazem acordo, fez acordo, fecha acordo para encerrar, fecham acordo para encerrar, encerra disputa, encerram disputa, encerrar processo, encerra processo com acordo, chega a acordo, chegam a acordo, chegaram a acordo, concorda em pagar, concordou em pagar, aceita pagar, aceitou pagar, vai pagar, pagará, transação, conciliação, para encerrar, põe fin, põe fim ao litígio, põem fim, fecham acordo em processo, fecha acordo em processo, fecham acordo judicial, acordo em processo, encerram processo, encerra processo, põe fim ao processo',
  approve:
    'homologa, homologou, homologad*, homologação, aprova acordo, aprovou o acordo, acordo aprovado, aprova, aprovou, aprovação, dá aval, aval',
  certify: 'certifica ação coletiva, certificação da ação coletiva, ação coletiva admitida, admite ação coletiva',
  rule: 'decide, decidiu, decidem, decisão, decisões, julga, julgou, julgamento, sentença, veredito, conden*, condena, condenou, condenad*, condenação, considera que, considerou, entende que, entendeu, conclui, concluiu, dá razão, deu razão, reconhece, reconheceu, determina que, declara, declarou, culpad*, responsável por, dá ganho de causa, concede liminar, liminar',
  win: 'vence, vencem, venceu, venceram, ganha, ganham, ganhou, vitória*, vitorios*, triunf*, sai vencedora, obtém, obteve, consegue, conseguiu, livra se, derrota',
  lose: 'perde, perdem, perdeu, perderam, derrota*, derrotad*, revés, sofre, fracass*, golpe para, não consegue, falha',
  order:
    'ordena, ordenou, ordenam, ordem, manda, mandou, determina, determinou, determinaç*, obriga, obrigou, obrigad*, exige, exigiu, exigem, impõe, impôs, intima, intimou, notifica, notificou, deve, deverá, devem, terá de, terá que, tem de, dá prazo, ultimato, medida preventiva, medida cautelar, força',
  refuse:
    'nega pedido, negou pedido, nega recurso, negou recurso, pedido negado, nega liminar, rejeita, rejeitou, rejeitam, rejeitad*, rejeição, recusa, recusou, recusam, recusad*, indefere, indeferiu, indeferid*, descarta, barra pedido, não aceita, derruba pedido, chumba',
  allow:
    'permite, permitiu, permitem, permitir, permitid*, autoriza, autorizou, autorizam, autorizad*, autorização para, libera, liberou, liberad*, aval, sinal verde, luz verde, abre caminho, concede, concedeu, deixa, pode usar, podem usar, poderá usar, legal',
  proceed:
    'segue, seguirá, prossegue, prosseguir, continua, vai a julgamento, irá a julgamento, terá de responder, terá que responder, responderá, avança, avançar, vai em frente, será julgad*, mantém o processo, aceita a ação, aceita denúncia, retoma',
  appeal:
    'recorre, recorrem, recorreu, recorrer, recurso, recursos, vai recorrer, apela, apelou, apelação, contesta decisão, contesta a decisão, contesta multa, interpõe, embargos',
  overturn:
    'anula, anulou, anulad*, anulação, reverte, reverteu, revertid*, revoga, revogou, revogad*, derruba, derrubou, derrubad*, cassa, cassou, reforma decisão, suspende decisão, reabre, reabriu, invalida',
  lift: 'suspende proibição, levanta suspensão, levanta a proibição, levanta, levantou, libera novamente, liberad*, restabelece, restabeleceu, restaura, desbloqueia, desbloqueou, volta a funcionar, volta ao ar, retoma, retomou, retomada, revoga suspensão, revoga proibição, autoriza retomada, permite retorno',
  uphold:
    'mantém decisão, mantém a decisão, mantém multa, mantém condenação, manteve, mantém, mantida, mantido, confirma decisão, confirma sentença, confirma multa, ratifica decisão',
  fine: 'multa, multas, multad*, multou, multar, multam, penalidade*, sanção, sanções, sancion*, coima, coimas, punição, pune, puniu, punid*, condenada a pagar, condenado a pagar, multada, multado, multa de',
  ban: 'proíbe, proibiu, proíbem, proibid*, proibição, bane, baniu, banid*, bloqueia, bloqueou, bloquead*, bloqueio, suspende, suspendeu, suspendem, suspens*, suspensão, veta, vetou, interdita, barra, barrou, restringe, impede, impediu',
  probe:
    'investiga, investigam, investigou, investigação, investigações, abre investigação, abre inquérito, inquérito, apura, apuração, fiscaliza, fiscalização, questiona, questionou, pede esclarecimentos, cobra explicações, pede explicações, analisa, examina, na mira, processo administrativo, instaura, instaurou, averigua, averiguação, procedimento, busca e apreensão, buscas',
  complain:
    'denúncia*, denuncia à, denunciou, apresenta queixa, apresentou queixa, apresenta denúncia, apresentou denúncia, queixa à, queixa na, queixa contra, queixa*, reclamação, reclamações, representação, aciona anpd, aciona a anpd, aciona procon, leva à anpd',
  ask: 'pede, pedem, pediu, pediram, pedido*, solicita, solicitou, solicitam, requer, requereu, exige, exigem, cobra, cobram, quer, querem, defende, apela, apelam, reivindica, reivindicam, insta, petição, propõe que',
  warn: 'alerta, alertam, alertou, alertaram, adverte, advertiu, aviso, avisa, avisou, advertência, chama atenção, ameaça, ameaçam, ameaçou, ameaçaram, ameaça processar',
  advise:
    'orientaç*, orientação, orientações, diretriz*, diretrizes, recomenda, recomendou, recomendaç*, recomendações, guia orientativo, guia, parecer, nota técnica, boas práticas, código de conduta, esclarece regras, linhas orientadoras',
  propose:
    'propõe, propôs, propõem, proposta*, projeto de lei, projeto, pl, apresenta projeto, consulta pública, emenda*, minuta, quer regular, prevê, relatório, anteprojeto, tramita, texto prevê',
  pass: 'aprova lei, aprova projeto, aprovou, aprova, aprovad*, aprovação, vota, votou, sanciona, sancionou, sancionad*, promulg*, assina lei, ratifica, transpõe, passa no senado, adota',
  inForce:
    'entra em vigor, entrou em vigor, entram em vigor, entrará em vigor, em vigor, passa a valer, começa a valer, começam a valer, já vale, vale a partir, produz efeitos, vigora, aplica se a partir',
  deny: 'nega, negou, negam, negaram, negar, desmente, desmentiu, desmentem, desmentid*, refuta, refutou, refutam, rebate, rebateu, contesta, contestou, nega acusações, rejeita acusações, rejeitou as acusações, afirma que não, diz que não, garante que não, não usa, não usamos, não utiliza, não treina, nunca usou, falso, falsa, falsas, mentira, enganos*, boato*, infundad*, sem fundamento, mal entendido',
  confirm:
    'confirma, confirmou, confirmam, confirmaram, confirmação, admite, admitiu, admitem, admitiram, reconhece, reconheceu, reconhecem, assume, assumiu, confessa, confessou, de fato',
  announce:
    'anuncia, anunciou, anunciam, anúncio, lança, lançou, apresenta, apresentou, revela planos, divulga, divulgou, publica, publicou, informa, informou, comunica, comunicou, notifica usuários, introduz, passa a usar, vai usar, usará, começará',
  update:
    'atualiza, atualizou, atualizam, atualizaç*, atualização, altera, alterou, alteram, alteraç*, alteração, muda, mudou, mudam, mudança*, modifica, modificou, revisa, reviu, novos termos, nova política, novas regras, novas condições, nova cláusula, inclui cláusula, amplia',
  clarify:
    'esclarece, esclareceu, esclarecem, esclarecimento*, explica, explicou, responde, respondeu, respondem, resposta, reage, reagiu, pronuncia se, se pronuncia, se manifesta, manifestou, posicionamento, justifica, clarifica',
  pause:
    'suspende, suspendeu, suspens*, adia, adiou, adiad*, adiamento, pausa, pausou, pausad*, interrompe, interrompeu, congela, posterga, atrasa, atras*, por enquanto não',
  takeBack:
    'volta atrás, voltou atrás, voltam atrás, recua, recuou, recuam, recuo, desiste, desistiu, desistem, abandona, abandonou, cancela, cancelou, retira cláusula, remove cláusula, muda de ideia, cede, cedeu, reverte decisão, dá marcha atrás, deixa cair, quebra promessa, quebra a promessa, descumpre promessa, rompe promessa',
  promise:
    'promete, prometeu, prometem, promessa*, garante, garantiu, garantem, garantia, compromete se, se compromete, comprometeu, compromisso*, assegura, assegurou, jura, nunca usará',
  apologise:
    'pede desculpa, pede desculpas, pediu desculpas, pediu desculpa, desculpas, lamenta, lamentou, se desculpa, desculpou',
  sign: 'assina, assinou, assinam, assinaram, fecha acordo, fecham acordo, fechou acordo, fecha parceria, fecham parceria, fechou parceria, fecha contrato, firma, firmou, firmam, firma acordo, firma parceria, parceria com, acordo com, contrato com, licencia, licenciou, licenciam, une se, alia se, se une, se alia, sela, celebra acordo',
  pay: 'paga, pagam, pagou, pagará, pagarão, pagar, pagamento*, indeniza*, indemniza*, indenização, indemnização, compens*, remuner*, remuneração, royalties, desembolsa',
  talk: 'negocia, negociam, negociou, negociaç*, negociações, em negociação, em negociações, conversas com, conversa com, em conversas, discute, discutem, considera, estuda, estudam, avalia, avaliam, cogita, pondera, perto de, próximo de acordo, planeja licenciar, tenta acordo',
  leak: 'vaza, vazou, vazam, vazamento*, vazad*, expõe, expôs, expost*, exposição, por engano, acidentalmente, brecha, fuga de dados, fuga de informação, divulgad* por erro',
  discover:
    'descobre, descobriu, descobrem, descobert*, revela, revelou, revelam, revelad*, revelação, mostra que, documentos mostram, documentos revelam, e mails mostram, segundo reportagem, reportagem revela, investigação revela, vem à tona, veio à tona, em segredo, secretamente, flagr*, percebe',
  study:
    'estudo*, pesquisa, pesquisas, pesquisa mostra, levantamento, análise, artigo científico, experimento*, experiência, relatório, auditoria, sondagem, teste mostra, memoriz*',
  criticise:
    'critica, criticam, criticou, crítica*, críticas, protest*, protestam, indign*, revolta*, revoltam, polêmic*, polémica*, carta aberta, boicote*, repúdio, condena prática, reação, reagem, sob fogo, alvo de críticas, preocup*, preocupam, contrári*, greve, pressão, manifesto, controvérsia',
  collect:
    'coleta, coletou, coletam, coletad*, coletar, recolhe, recolhem, recolha, raspa, raspagem, raspar, raspou, scraping, copia, copiou, copiam, copiad*, copiar, baixa, baixou, baixad*, baixar, descarreg*, captura, capturou, grava, gravou, gravar, registra, rastreia, extrai, extraiu, extrair, armazena, monitora, pirateou, obtém, suga',
  start:
    'começa, começou, começam, começar, começará, inicia, iniciou, início, passa a, passam a, passará a, a partir de, a partir do, já está, em breve, agora',
  stop: 'para de, parar de, parou de, deixa de, deixará de, deixar de, encerra, encerrou, encerram, fim, fim de, termina, acaba, cessa, interrompe, não vai mais, desativa',
  use: 'usa, usou, usam, usaram, usar, usado*, usada*, usando, uso, usará, utiliza, utilizou, utilizam, utilizar, utilizad*, utilização, explora, explorou, explorar, exploração, processa dados, trata, tratamento, compartilha, compartilhou, partilha, repassa, acessa, acesso, analisa seus, emprega, aproveita, alimenta',
  block:
    'bloqueia robôs, bloqueiam robôs, bloquear robôs, bloqueia bots, bloquear bots, bloqueia ia, bloquear ia, bloqueia openai, bloqueiam openai, bloqueia rastreadores, bloqueia crawlers, bloquear crawlers, bloquear rastreadores, gptbot, robots txt, barra robôs, protege, proteger, cobrar, paywall, pay per crawl, impede acesso, envenen*, contra raspagem',
  optOut:
    'opt out, recusar, recusa, opor se, oposição, se opor, direito de oposição, desativar, desativa, desligar, desabilitar, impedir, sair, negar, revogar consentimento, retirar consentimento, optar por não, não permitir, excluir dados',
  optIn:
    'opt in, consentimento*, consentir, autorização prévia, permissão prévia, pedir permissão, pede permissão, voluntári*, com permissão, aceitar, adesão, consentimento explícito',
  optedIn:
    'por padrão, por predefinição, por defeito, automaticamente, automática, sem avisar, sem aviso, sem pedir, silenciosamente, discretamente, a menos que, às escondidas, secretamente, ativad*, de fábrica, escondid*, na surdina',
  delete:
    'apaga, apagar, apagou, apagad*, exclui, excluir, excluiu, exclusão, deleta, deletar, remove, remover, removeu, remoção, destrói, destruir, elimina, eliminar, eliminação',
  keep: 'guarda, guardar, armazena, armazenar, armazenamento, conserva, conservar, preserva, preservar, preservação, mantém dados, retém, retenção, reter',
  handOver:
    'entregar, entrega, entregue, fornecer, fornece, apresentar provas, divulgar dados, divulgação, revelar dados, revelar, ceder registros, transparência, exibir',
  join: 'reúne processos, unifica, unificou, unificaç*, consolida, junta se, se junta, juntam se, entra no processo, transfere, transferid*, remete, amicus, novos autores, amplia ação',
  train:
    'treina, treinam, treinar, treinaram, treinando, treinará, treinarão, treinava, treinamento, treinamentos, treino, treinad*, aprendizado de máquina, aprendizagem automática, melhorar ia, melhorar sua ia, aprimorar ia, aprimorar sua ia, desenvolver ia, desenvolvimento de ia, alimentar ia, alimentar a ia, dados de treinamento, alimentar modelos',
  say: 'diz, disse, dizem, disseram, afirma, afirmou, afirmam, declara, declarou, segundo, de acordo com, argumenta, argumentou, escreve, escreveu, relata, relatou, ressalta, destaca, conta, sustenta, aponta, comenta, em nota, em comunicado',

  suit: 'processo, processos, ação, ações, ação judicial, ação coletiva, ação civil, ações judiciais, caso, casos, litígio*, disputa judicial, batalha judicial, causa, queixa judicial',
  motion:
    'pedido, pedidos, pedido de, requerimento, petição, tentativa, solicitação, pede rejeição, pede arquivamento, pede a rejeição, pede que a justiça',
  injunction:
    'liminar, liminares, medida cautelar, medida preventiva, tutela de urgência, providência cautelar, notificação extrajudicial, ordem judicial',
  ruling: 'decisão, decisões, sentença, veredito, acórdão, despacho, ordem, julgamento, condenação',
  law: 'lei, leis, projeto de lei, pl, marco legal, regulament*, regulação, legislação, decreto, diretiva, ai act, lgpd, rgpd, lei de direitos autorais, norma*, regras, código, exceção, medida provisória',
  terms:
    'política de privacidade, políticas de privacidade, termos de uso, termos de serviço, termos, condições de uso, condições de utilização, cláusula*, configurações, configuração, definições, política, aviso de privacidade, letras miúdas, página de ajuda',
  agreement:
    'acordo, acordos, contrato*, parceria*, licença*, licenciamento, acordo de licenciamento, convênio, plurianual, aliança*',
  procedure:
    'audiência*, julgamento, depoimento*, testemunh*, prova*, provas, documentos judiciais, autos, perícia, sessão, instrução, competência, peça, alegações, contestação, começa o julgamento, início do julgamento, começa julgamento, alegações finais, depõe, presta depoimento, audiência de instrução, banco das testemunhas',
  records:
    'registros, registos, logs, histórico de conversas, conversas, e mails internos, documentos internos, mensagens internas, provas, evidências',
  dataset:
    'banco de dados, base de dados, bases de dados, conjunto de dados, conjuntos de dados, corpus, acervo*, biblioteca clandestina, libgen, books3, laion, common crawl, dataset*, arquivo',
  claims:
    'acusação, acusações, alegaç*, alegações, denúncia*, boato*, rumor*, rumores, suspeita*, viral, relatos, informaç* falsa',
  crawler: 'crawler*, rastreador*, robô, robôs, bot, bots, gptbot, raspador*, robots txt, agentes',
  fairUse:
    'fair use, uso justo, uso legítimo, violação de direitos autorais, direitos autorais, direito autoral, direitos de autor, infração, indenização, indemnização, danos, danos morais, dano, responsabilidade, mineração de textos, concorrência desleal, propriedade intelectual',
  advice:
    'como impedir, como evitar, como desativar, como recusar, como proteger, como bloquear, como fazer, como se opor, como apagar, veja como, saiba como, passo a passo, tutorial, dicas, guia, o que fazer, toque em, clique, acesse, configurações, você pode, é preciso',
  opinion:
    'opinião, coluna, editorial, artigo, análise, entenda, por que, o que significa, o que se sabe, entrevista, debate, ensaio, comentário, podcast, perspectiva, retrospectiva, reportagem especial, dossiê, colunista, resumo, explicador',
  asking: 'por que, porque, como, o que, quem, qual, quais, será, quando, onde, quanto, é possível, devemos, pode a',
  self: 'eu, meu, minha, meus, minhas, mim, precisamos, devemos, caros leitores',

  may: 'pode, podem, poderia, poderá, poderão, possível, possivelmente, talvez, provavelmente, risco, parece, deve',
  plan: 'planeja, planejam, planeia, plano*, pretende, pretendem, vai, vão, irá, irão, quer, querem, prepara, preparam, deve, em breve, prevê, previst*, futur*, prestes a, próximo mês, projeto',
  would: 'se, caso, a menos que, desde que, seria, seriam, teria, propost*',
  not: 'não, nunca, jamais, nem, sem, nenhum, nenhuma, nada, ninguém',
  partly:
    'parcial*, parcialmente, em parte, parte, algumas acusações, alguns, algumas, maioria, em grande parte, restring*, reduz, apenas',
  forNow:
    'por enquanto, por ora, para já, provisóri*, provisoriamente, temporári*, temporariamente, preliminar*, liminar*, cautelar, interin*, pendente, ainda não, inicial, até segunda ordem, em primeira instância',
  final:
    'final, finalmente, definitiv*, definitivamente, permanente*, transitad*, em definitivo, de vez, formalmente, última instância',
  after: 'após, depois de',
  failed: 'fracassa, fracassam, fracassou, fracasso, desmorona',
  leaveToAmend: 'pode emendar, emendar a ação, nova ação, reapresentar, corrigir a ação, apresentar nova versão',
  withPrejudice: 'com resolução de mérito, com resolução do mérito, with prejudice',
  withoutPrejudice: 'sem resolução de mérito, sem resolução do mérito, without prejudice, pode ser reapresentad*',
  reported:
    'supostamente, segundo fontes, fontes, segundo relatos, teria, teriam, rumor*, boatos, diz jornal, diz site, alegadamente, segundo a imprensa, ao que tudo indica, de acordo com fontes, aparentemente',
  against: 'contra, versus, perante, em face de',
  again:
    'novamente, de novo, outra, outro, outras, outros, mais um, mais uma, nova, novo, novas, novos, segundo, segunda, terceiro, também, mais, volta a, onda de',
  trim: 'reduz a ação, reduz o processo, restringe, restringiu, limita a ação, limita o processo, diminui o alcance, enxuga',
  passive: 'foi, foram, é, são, ser, sido',
  by: 'por, pela, pelo, pelas, pelos',
  country:
    'itália, frança, alemanha, espanha, portugal, países baixos, holanda, bélgica, irlanda, áustria, suíça, polônia, polónia, noruega, suécia, dinamarca, finlândia, grécia, hungria, turquia, ucrânia, rússia, reino unido, estados unidos, eua, canadá, austrália, japão, china, coreia do sul, índia, brasil, argentina, méxico, chile, colômbia, áfrica do sul, israel, ue, união europeia, bruxelas, califórnia',
  defend:
    'defende, defendem, defendeu, defenderam, se defende, defende se, justifica, justificam, justificou, rebate, rebateu, sem fundamento, infundad*, improcedente, diz que é legal, uso justo',
};
