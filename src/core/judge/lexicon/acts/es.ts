import type { RoleWords } from './classes.ts';

export const es: RoleWords = {
  court:
    'tribunal, tribunales, juez, jueza, jueces, juzgado*, justicia, corte, cortes, corte suprema, tribunal supremo, supremo, audiencia nacional, audiencia provincial, magistrad*, sala, tribunal superior, tribunal constitucional, corte federal, tribunal federal, corte de apelaciones, tribunal de apelaciones, tjue, tribunal de justicia',
  jury: 'jurado, jurados, jurado popular',
  authority:
    'autoridad*, regulador*, aepd, agencia de protección de datos, agencia española de protección, cnmc, organismo*, comisión europea, bruselas, la comisión, fiscal*, fiscalía, fiscal general, superintendencia*, profeco, sic, inai, defensor del pueblo, procurador*, cnil, garante, dpc, ico, edpb, ftc, comité europeo, inspección, autoridad de competencia, autoridad de control, oficina de derechos',
  lawmaker:
    'diputad*, senador*, senado, congreso, parlament*, eurodiputad*, legislador*, cámara de diputados, cámara de representantes, congresista*, cortes generales, asamblea, comisión parlamentaria, políticos, parlamento europeo',
  government:
    'gobierno*, ministro, ministra, ministros, ministerio*, presidente del gobierno, primer ministro, casa blanca, gobernador*, ejecutivo, moncloa, secretaría, secretario de estado, consejo de ministros, estados miembros',
  firm: 'empresa, empresas, compañía, compañías, firma, firmas, startup*, gigante*, big tech, plataforma*, red social, redes sociales, tecnológica, tecnológicas, matriz, filial*, desarrollador*, desarrolladora*, proveedor*, operador*, fabricante*, grupo, servicio, buscador, aplicación, corporación, multinacional, dueña de, creador de chatgpt, creadora de chatgpt',
  spokesperson:
    'portavoz, portavoces, vocero*, vocera, consejero delegado, consejera delegada, director ejecutivo, ceo, director general, fundador*, cofundador*, directiv*, responsable*, jefe, jefa, presidente de la compañía, asesor jurídico, vicepresident*, representante*',
  plaintiff: 'demandante*, querellante*, denunciante*, reclamante*, parte demandante, actora',
  rightsHolder:
    'autor, autores, autora, autoras, escritor*, novelista*, artista*, músico*, compositor*, cantante*, editorial*, editores, discográfica*, sello discográfico, sellos, periódico*, diario*, revista*, prensa, medios, medios de comunicación, grupo editorial, grupos editoriales, grupo de medios, periodista*, fotógraf*, ilustrador*, dibujante*, guionista*, actores, actriz, actrices, actores de doblaje, estudio, estudios, productora*, cineasta*, creador*, creadores, titulares de derechos, derechohabientes, traductor*, agencia de noticias, agencias de noticias, agencia de fotos, youtuber*, programador*, cómic*, enciclopedia, cadena*, el país, radiodifusor*',
  group:
    'asociación, asociaciones, sindicato*, ong, ongs, organización, organizaciones, gremio*, federación, plataforma de afectados, colectivo*, ocu, facua, noyb, sgae, cedro, vegap, entidad de gestión, entidades de gestión, coalición, alianza de, activista*, fundación, unión de, sociedad de autores, defensores, patronal, grupo de consumidores',
  user: 'usuari*, cliente*, consumidor*, suscriptor*, abonad*, miembro*, internauta*, personas, paciente*, padres, niñ*, menores, alumn*, estudiante*, ciudadan*, emplead*, trabajador*, jugador*, lector*, gente, europeos, españoles, particulares',
  researcher:
    'investigador*, científic*, académic*, universidad*, profesor*, expert*, analista*, especialista*, instituto, laboratorio, centro de investigación, catedrátic*',
  lawyer: 'abogad*, bufete*, letrad*, despacho de abogados, jurista*, defensa, asesor legal',

  sue: 'demanda a, demandan a, demandó a, demandaron a, demandan, demandó, demandaron, demandad*, demandar, presenta una demanda, presentan una demanda, presentó una demanda, presentaron una demanda, presenta demanda, presentan demanda, interpone una demanda, interponen una demanda, interpuso una demanda, interpone demanda, interponer, lleva a los tribunales, llevan a los tribunales, llevó a los tribunales, lleva a juicio, llevan a juicio, llevó a juicio, acude a los tribunales, acuden a los tribunales, acude a la justicia, acuden a la justicia, emprende acciones legales, emprenden acciones legales, se querella, se querellan, querella, enfrenta una demanda, enfrenta demanda, enfrentan una demanda, se enfrenta a una demanda, pleitea',
  suitOver:
    'demanda contra, demandas contra, demanda colectiva, demanda colectiva contra, acción colectiva contra, acciones legales contra, querella contra, nueva demanda, según la demanda, la demanda alega, reclama daños, reclaman daños, pide una indemnización, piden una indemnización, en los tribunales, demanda por',
  accuse:
    'acusa, acusan, acusó, acusaron, acusad*, acusación, acusaciones, alega, alegan, alegó, presunt*, presuntamente, supuest*, supuestamente, denuncia que, denuncian que, señala, imputa, sin permiso, sin autorización, sin consentimiento, sin su consentimiento, sin pagar, sin compensación, sin licencia, ilegal*, ilegalmente, ilícit*, robo, robar, robó, robado*, roban, plagi*, plagio, infring*, vulner*, viola, violar, violó, violación, piratear, pirat*, sospech*, abus*, indebid*, habría, habrían, incumpl*, infracción',
  dismiss:
    'desestima la demanda, desestima una demanda, desestimó la demanda, demanda desestimada, desestima, desestimó, desestimad*, desestimación, archiva, archivó, archivad*, archivo de la causa, sobresee, sobreseimiento, sobreseíd*, inadmite, inadmitid*, rechaza la demanda, rechazó la demanda, demanda rechazada, desecha, desechó, desechad*, da carpetazo, cierra el caso, cerró el caso, desestiman, desestimada, desestimaron, rechazan la demanda, inadmiten, archivan, archiva la causa, absuelve',
  withdraw:
    'retira la demanda, retira su demanda, retiró la demanda, retiró su demanda, retiran la demanda, retiran su demanda, retiraron la demanda, demanda retirada, retirada de la demanda, desiste, desisten, desistió, desistimiento, abandona la demanda, abandona el pleito, retira la denuncia, retiró la denuncia, renuncia a la demanda, retira la querella',
  settle:
    'acuerdo extrajudicial, llega a un acuerdo, llegan a un acuerdo, llegó a un acuerdo, llegaron a un acuerdo, pacto extrajudicial, pone fin al litigio, ponen fin al litigio, poner fin a la demanda, pone fin a la disputa, resuelve la demanda, resuelven la demanda, resolver la demanda, zanja, zanjan, zanjó, conciliación, transacción, transige, acuerda pagar, acordó pagar, acepta pagar, aceptó pagar, pagará, para cerrar la demanda, para poner fin, acuerdo judicial',
  approve:
    'aprueba el acuerdo, aprobó el acuerdo, acuerdo aprobado, aprueba, aprobó, aprobad*, aprobación, homologa, homologación, ratifica, ratificó, valida, visto bueno, autoriza el acuerdo',
  certify:
    'certifica la demanda colectiva, certificación de la demanda, certifica como demanda colectiva, admite la demanda colectiva',
  rule: 'dictamina, dictaminó, dictaminan, dictamen, falla, falló, fallo, sentencia, sentenció, decide, decidió, decisión, resuelve que, resolvió, resolución, determina, determinó, considera que, concluye, concluyó, condena, condenó, condenan, condenad*, da la razón, dio la razón, estima la demanda, estimó, reconoce, declara, declaró, culpable, responsable de, veredicto, sentenciad*, establece que, avala',
  win: 'gana, ganan, ganó, ganaron, victoria*, vence, vencen, venció, triunf*, logra, logró, consigue, se impone, imponerse, absuelt*, absuelve, sale victoriosa, derrota a',
  lose: 'pierde, pierden, perdió, perdieron, derrota*, derrotad*, revés, fracas*, golpe para, varapalo, sufre, no logra',
  order:
    'ordena, ordenó, ordenan, orden, obliga, obligó, obligad*, obligan, exige, exigió, impone, impuso, manda, requiere, requirió, requerimiento, insta, instó, deberá, debe, deben, tendrá que, tendrán que, ultimátum, apercib*, fuerza a, conmina',
  refuse:
    'rechaza la solicitud, rechaza la petición, rechazó la petición, rechaza el recurso, rechazó el recurso, deniega, denegó, denegad*, niega la petición, rechaza, rechazó, rechazan, rechazad*, rechazo, se niega, se niegan, se negó, no admite, desoye, desestima el recurso, desestima la petición, tumba',
  allow:
    'permite, permitió, permiten, permitir, permitid*, autoriza, autorizó, autorizan, autorizad*, autorización para, da luz verde, luz verde, vía libre, visto bueno, abre la puerta, allana el camino, concede, concedió, deja, puede usar, pueden usar, podrá usar, legal, avala, admite',
  proceed:
    'sigue adelante, siga adelante, seguirá adelante, continúa, continuará, continuar, irá a juicio, va a juicio, a juicio, deberá afrontar, tendrá que afrontar, afrontará, admite a trámite, admitió a trámite, admitida a trámite, prosigue, avanza, avanzará, mantiene viva, responder ante',
  appeal:
    'apela, apelan, apeló, apelación, apelará, recurre, recurren, recurrió, recurrirá, recurso, recurso de apelación, recurso contra, impugna, impugnó, casación, presenta recurso',
  overturn:
    'anula, anuló, anulan, anulad*, anulación, revoca, revocó, revocad*, revocación, invalida, invalidó, deja sin efecto, dejó sin efecto, revierte, revirtió, tumba la, reabre, reabrió, casa la sentencia',
  lift: 'levanta la prohibición, levanta el veto, levantó, levanta, levantan, levantamiento, restablece, restableció, restablecid*, restaura, desbloquea, desbloqueó, reanuda, reanudó, vuelve a estar disponible, vuelve a funcionar, vuelve a italia, vuelve a operar, pone fin a la suspensión, alza la suspensión',
  uphold:
    'confirma la sentencia, confirma la multa, confirma la condena, confirmó la sentencia, confirma la sanción, ratifica la sentencia, ratifica la multa, mantiene la multa, mantiene la sentencia, mantiene la condena, mantiene, avala la sanción, confirmad*',
  fine: 'multa, multas, multad*, multó, multan, multar, sanción, sanciones, sanciona, sancionó, sancionad*, penalización, castiga, castigo, condenada a pagar, condenado a pagar, multa de, multa a, multada, multado, multada con',
  ban: 'prohíbe, prohibió, prohíben, prohibid*, prohibición, prohibir, bloquea, bloqueó, bloquead*, bloqueo, suspende, suspendió, suspendid*, suspensión, veta, vetó, veto, impide, impidió, paraliza, paralizó, restringe, frena, limita, cautelarmente',
  probe:
    'investiga, investigan, investigó, investigará, investigación, investigaciones, abre una investigación, abrió una investigación, abre expediente, abre un expediente, expediente, pesquisa*, examina, examinan, indaga, inspecci*, pide explicaciones, pide información, requiere información, bajo la lupa, en el punto de mira, escruta, procedimiento, actuaciones, de oficio, registro, inicia actuaciones, pregunta a',
  complain:
    'denuncia ante, denunció ante, denuncian ante, presenta una denuncia, presentan una denuncia, presentó una denuncia, denuncia a la aepd, denuncia*, reclamación, reclamaciones, reclamación ante, queja ante, quejas ante, presenta una queja, presentó una queja, presenta una reclamación, notifica a la agencia',
  ask: 'pide, piden, pidió, pidieron, solicita, solicitan, solicitó, solicitud, reclama, reclaman, reclamó, exige, exigen, insta, instan, urge, quiere, quieren, petición, ruega, llama a, llaman a, demanda que, suplica, aboga',
  warn: 'advierte, advierten, advirtió, advertencia*, alerta, alertan, alertó, avisa, avisó, recuerda, llama la atención, previene, amenaza con, amenazan con, amenazó con, amenazaron con',
  advise:
    'directrices, guía, recomendaci*, recomendación, recomendaciones, recomienda, recomiendan, orientaciones, criterio*, dictamen, buenas prácticas, código de conducta, nota informativa, publica una guía, aclara las normas, pautas',
  propose:
    'propone, proponen, propuso, propuesta*, proyecto de ley, anteproyecto, proposición de ley, iniciativa, presenta un proyecto, enmienda*, consulta pública, borrador, plantea, prevé, quiere regular, trámite, impulsa una ley, reforma',
  pass: 'aprueba la ley, aprobó la ley, aprueba una ley, aprobada la ley, aprueba el proyecto, adopta, adoptó, vota, votó, votación, sanciona la ley, promulga, promulgó, firma la ley, convalida, ratifica, da luz verde a la ley, transpone',
  inForce:
    'entra en vigor, entró en vigor, entran en vigor, entrará en vigor, entrarán en vigor, en vigor, es aplicable, se aplica desde, empieza a aplicarse, vigente, surte efecto, obligatorio desde',
  deny: 'niega, niegan, negó, negaron, negar, desmiente, desmienten, desmintió, desmintieron, desmentid*, desmentir, refuta, refutan, refutó, rechaza las acusaciones, rechazó las acusaciones, rechaza las críticas, asegura que no, afirma que no, no usa, no usamos, no utiliza, no utilizamos, no entrena, nunca ha usado, nunca hemos, falso, falsa, falsas, bulo*, mentira, engaños*, infundad*, sin fundamento, inexact*, malentendido',
  confirm:
    'confirma, confirmó, confirman, confirmaron, confirmación, admite, admitió, admiten, admitieron, reconoce, reconoció, reconocen, reconocieron, asume, confiesa, efectivamente',
  announce:
    'anuncia, anunció, anuncian, anunciaron, anuncio, presenta, presentó, lanza, lanzó, desvela, da a conocer, dio a conocer, publica, publicó, comunica, comunicó, informa, informó, notifica, avisa a, introduce, usará, utilizará, empezará a usar, comenzará a usar, va a usar',
  update:
    'actualiza, actualizó, actualizan, actualizaci*, actualización, cambia, cambió, cambian, cambio, cambios, modifica, modificó, modifican, modificaci*, revisa, revisó, reescribe, adapta, nuevos términos, nuevas condiciones, nueva política, nuevas políticas, nueva cláusula, nuevas normas, añade, añadió, amplía',
  clarify:
    'aclara, aclaró, aclaran, aclaración, aclaraciones, explica, explicó, explican, matiza, matizó, responde, respondió, responden, respuesta, reacciona, reaccionó, se pronuncia, puntualiza, se defiende, se justifica, precisa, precisó, rectifica',
  pause:
    'suspende, suspendió, suspensión, pausa, pausó, pausad*, aplaza, aplazó, aplazad*, aplazamiento, pospone, pospuso, retrasa, retrasó, retraso, congela, detiene, detuvo, paraliza, interrumpe, frena, deja en suspenso, demora',
  takeBack:
    'da marcha atrás, dan marcha atrás, dio marcha atrás, marcha atrás, se retracta, se retractó, recula, reculó, rectifica, rectificó, retrocede, se echa atrás, se echó atrás, renuncia a, abandona sus planes, abandona, abandonó, cancela, canceló, elimina la cláusula, retira la cláusula, cede, cedió, cambia de opinión, desiste de, rompe su promesa, rompe promesa, incumple su promesa, incumple promesa, falta a su palabra',
  promise:
    'promete, prometió, prometen, promesa*, se compromete, se comprometió, se comprometen, compromiso*, garantiza, garantizó, garantizan, asegura que, aseguró que, jura, nunca usará, no usará nunca',
  apologise:
    'pide disculpas, pidió disculpas, piden disculpas, disculpas, se disculpa, se disculpó, perdón, lamenta, lamentó',
  sign: 'firma, firmó, firman, firmaron, firma un acuerdo, firman un acuerdo, cierra un acuerdo, cierran un acuerdo, cerró un acuerdo, alcanza un acuerdo, alcanzan un acuerdo, alcanzó un acuerdo, sella, sellan, pacta, pactan, pactó, se alía, se alían, alianza con, alianza, acuerdo con, acuerdo entre, contrato con, se asocia, se asocian, colaboración con, suscribe, suscriben, licencia, licenciará, se une a, une fuerzas',
  pay: 'paga, pagan, pagó, pagará, pagarán, pagar, pago, pagos, indemniza, indemnización, compensa, compensación, compensar, remunera, remuneración, regalías, abona, abonará, desembolsa',
  talk: 'negocia, negocian, negoció, negociaci*, negociación, negociaciones, en conversaciones, conversaciones con, conversaciones para, mantiene conversaciones, en negociaciones, estudia, estudian, considera, sopesa, baraja, valora, explora, cerca de un acuerdo, a punto de, ultima un acuerdo, ultiman, planea, busca un acuerdo, negocia con',
  leak: 'filtra, filtró, filtran, filtración, filtraciones, filtrad*, expone, expuso, expuest*, por error, accidentalmente, brecha, fuga, al descubierto, deja expuestos',
  discover:
    'descubre, descubrió, descubren, descubiert*, revela, reveló, revelan, revelad*, revelación, destapa, destapó, saca a la luz, sale a la luz, salió a la luz, documentos muestran, documentos revelan, correos muestran, según un informe, según una investigación, resulta que, en secreto, secretamente, detecta, pilla, pillan',
  study:
    'estudio*, investigación muestra, informe*, encuesta*, análisis de, sondeo*, artículo científico, experimento*, auditoría, barómetro, prueba demuestra, memoriz*',
  criticise:
    'critica, critican, criticó, crítica*, críticas, protest*, indign*, ira, enfado, polémic*, polémica, controvers*, carta abierta, manifiesto, boicot*, rechazo, condena la práctica, arremete, arremeten, carga contra, cargan contra, en pie de guerra, se rebelan, oposición, se opone, se oponen, preocup*, huelga, bajo fuego, revuelo, malestar, estalla',
  collect:
    'recopila, recopiló, recopilan, recopilar, recopilad*, recopilación, recoge, recogió, recolecta, recolectar, recolectó, raspa, raspar, rastrea, rastrear, rastreo, scraping, copia, copió, copian, copiar, copiad*, descarga, descargó, descargan, descargar, descargad*, captura, capturó, graba, grabó, grabar, registra, extrae, extrajo, extraer, almacena, pirateó, piratear, se apropia, grabará, graban, registrará, registran',
  start:
    'empieza, empezó, empiezan, empezará, empezarán, comienza, comenzó, comienzan, comenzará, comenzarán, inicia, inició, a partir de, a partir del, desde el, desde hoy, arranca, ya está, pronto, en breve, ahora',
  stop: 'deja de, dejará de, dejan de, dejó de, dejar de, cesa, cesar, detiene, para de, pone fin, fin, fin de, termina, terminó, finaliza, cierra, interrumpe, ya no, corta',
  use: 'usa, usó, usan, usaron, usar, usado*, usada*, usando, uso, usará, utiliza, utilizó, utilizan, utilizar, utilizad*, utilización, emplea, empleó, emplear, explota, explotar, explotación, procesa, trata datos, tratamiento, comparte, compartió, accede, acceso, analiza tus, cede, aprovecha, alimenta, se nutre',
  block:
    'bloquea a los bots, bloquean a los bots, bloquear bots, bloquea bots, bloquear a los rastreadores, bloquea rastreadores, bloquean rastreadores, bloquear rastreadores, bloquea a openai, bloquean a openai, bloquear a openai, bloquea la ia, gptbot, robots txt, veta a los bots, protege, protegen, proteger, cobrar, muro de pago, paywall, pago por rastreo, pay per crawl, impide el acceso, cierra el paso, envenen*, contra el raspado',
  optOut:
    'opt out, oponerse, oponerte, oponerme, oposición, derecho de oposición, rechazar, negarse, negarte, desactivar, desactiva, desactivarlo, deshabilitar, impedir, impedirlo, evitar, evitarlo, retirar el consentimiento, revocar, excluir, darse de baja, exclusión voluntaria',
  optIn:
    'opt in, consentimiento*, consentir, autorización previa, permiso previo, pedir permiso, pide permiso, voluntari*, voluntariamente, aceptar, consentimiento explícito, expreso',
  optedIn:
    'por defecto, predeterminad*, automáticamente, automática, sin avisar, sin preguntar, sin pedir permiso, en silencio, silenciosamente, discretamente, a menos que, salvo que, a escondidas, activad* por defecto, sin previo aviso, ocult*',
  delete:
    'elimina, eliminar, eliminó, eliminad*, eliminación, borra, borrar, borró, borrad*, borrado, suprime, suprimir, supresión, destruye, destruir, retira de',
  keep: 'conserva, conservar, conservación, guarda, guardar, almacena, almacenar, almacenamiento, retiene, retener, preserva, preservar, mantener los datos',
  handOver:
    'entregar, entrega, entregue, facilitar, aportar, aportar pruebas, revelar, divulgar, desvelar, dar acceso, exhibir, desclasific*, presentar documentos, transparencia',
  join: 'acumula, acumulación, unifica, consolida, se suma a la demanda, se suman a la demanda, se une a la demanda, se unen a la demanda, interviene, remite, remitid*, traslad*, amplía la demanda, nuevos demandantes',
  train:
    'entrena, entrenan, entrenar, entrenó, entrenaron, entrenado, entrenada, entrenados, entrenadas, entrenando, entrenará, entrenarán, entrene, entrenen, entrenarlo, entrenarla, entrenarlos, entrenamiento, entrenado*, aprendizaje automático, mejorar su ia, mejorar la ia, mejorar sus modelos, mejorar sus ia, desarrollar su ia, desarrollar ia, desarrollo de la ia, desarrollo de ia, alimentar su ia, alimentar la ia, alimentar a la ia, alimentar sus, datos de entrenamiento',
  say: 'dice, dicen, dijo, dijeron, afirma, afirmó, afirman, señala, señaló, explica, declara, declaró, según, asegura, aseguró, sostiene, sostienen, sostuvo, argumenta, argumentó, escribe, escribió, apunta, indica, indicó, subraya, manifiesta, cuenta, recoge, informa, añade, en un comunicado',

  suit: 'demanda, demandas, demanda colectiva, demandas colectivas, querella*, juicio, juicios, pleito*, litigio*, caso, casos, acción judicial, acción colectiva, acciones legales, proceso, batalla legal, batalla judicial, contencioso, causa',
  motion:
    'solicitud, solicitudes, petición, peticiones, moción, recurso, intento, pide desestimar, solicita desestimar, piden desestimar, pide el archivo, pide al juez, piden al juez, escrito',
  injunction:
    'medida cautelar, medidas cautelares, cautelar, cautelares, orden de cese, requerimiento, cese y desistimiento, orden judicial, mandamiento judicial, interdicto',
  ruling:
    'sentencia, sentencias, fallo, fallos, decisión, decisiones, resolución, resoluciones, veredicto, auto, dictamen, orden, condena',
  law: 'ley, leyes, proyecto de ley, anteproyecto, reglamento, reglamentos, directiva, directivas, normativa*, legislación, regulación, decreto, real decreto, ai act, ley de ia, ley de inteligencia artificial, rgpd, ley de propiedad intelectual, excepción, norma, normas, código',
  terms:
    'política de privacidad, políticas de privacidad, términos de uso, términos de servicio, términos, términos y condiciones, condiciones de uso, condiciones de servicio, condiciones, cláusula*, ajustes, configuración, política, aviso de privacidad, letra pequeña, página de ayuda',
  agreement:
    'acuerdo, acuerdos, contrato*, alianza*, licencia, licencias, acuerdo de licencia, convenio*, pacto*, plurianual, colaboración',
  procedure:
    'vista, vistas, audiencia*, juicio, declaración, declara, testimonio*, testig*, prueba, pruebas, documentos judiciales, escrito, escritos, peritaje, sumario, competencia, comparecencia, expediente judicial, arranca el juicio, comienza el juicio, inicio del juicio, juicio oral, alegatos, declara ante, sienta en el banquillo, vista oral, visto para sentencia',
  records:
    'registros, logs, historiales, conversaciones, correos internos, documentos internos, mensajes internos, pruebas',
  dataset:
    'base de datos, bases de datos, conjunto de datos, conjuntos de datos, corpus, archivo*, biblioteca*, biblioteca pirata, libgen, books3, laion, common crawl, dataset*',
  claims:
    'acusación, acusaciones, alegaciones, alegación, rumor*, rumores, sospecha*, viral, informaciones, bulo*, denuncias, versiones',
  crawler: 'crawler*, rastreador*, robot, robots, bot, bots, gptbot, raspador*, robots txt, agentes, arañas',
  fairUse:
    'uso justo, fair use, uso legítimo, uso razonable, infracción, infracciones, derechos de autor, derecho de autor, propiedad intelectual, copyright, daños, daños y perjuicios, indemnización, responsabilidad, minería de textos, competencia desleal, excepción, intimidad',
  advice:
    'cómo evitar, cómo impedir, cómo desactivar, cómo rechazar, cómo proteger, cómo bloquear, cómo hacer, cómo oponerse, cómo oponerte, cómo borrar, así puedes, paso a paso, tutorial, consejos, trucos, guía, qué hacer, pulsa, haz clic, ve a, ajustes, puedes, hay que',
  opinion:
    'opinión, tribuna, columna, editorial, análisis, por qué, qué significa, qué se sabe, las claves, claves, entrevista, debate, ensayo, comentario, podcast, reportaje, explicación, te explicamos, todo lo que, resumen, balance, dilema, retos, perspectiva',
  asking:
    'por qué, cómo, qué, quién, quiénes, cuál, cuáles, es posible, debe, debemos, dónde, cuándo, cuánto, puede la',
  self: 'yo, mi, mis, me, mí, debemos, necesitamos, tenemos que, queridos lectores',

  may: 'puede, pueden, podría, podrían, podrá, podrán, posible, posiblemente, quizá, quizás, tal vez, probablemente, riesgo, parece, parecen, pudo',
  plan: 'planea, planean, plan, planes, pretende, pretenden, prevé, prevén, previst*, va a, van a, quiere, quieren, prepara, preparan, se dispone, próximamente, pronto, futur*, proyecto, proyecta, tiene previsto, próximo mes',
  would: 'si, a menos que, salvo que, siempre que, sería, serían, debería, deberían, propuest*, condición',
  not: 'no, nunca, jamás, ni, sin, ningún, ninguna, nada, nadie, tampoco',
  partly:
    'parcial*, parcialmente, en parte, parte de, algunas, algunos, la mayoría, en gran medida, reduce, recorta, solo, varias',
  forNow:
    'por ahora, de momento, por el momento, provisional*, provisionalmente, temporal*, temporalmente, preliminar*, cautelar*, interin*, pendiente, aún no, todavía no, inicial, hasta nuevo aviso, en primera instancia',
  final:
    'final, finalmente, definitiv*, definitivamente, permanente*, firme, para siempre, de una vez, formalmente, última instancia',
  after: 'tras, después de',
  failed: 'fracasa, fracasan, fracasó, fracaso, se rompe, se rompen, se rompió',
  leaveToAmend:
    'puede modificar la demanda, modificar la demanda, enmendar la demanda, demanda enmendada, volver a presentar, presentar de nuevo, nueva demanda modificada',
  withPrejudice: 'con perjuicio, with prejudice, sin posibilidad de volver a presentar',
  withoutPrejudice: 'sin perjuicio, without prejudice, podrá volver a presentar',
  reported:
    'presuntamente, supuestamente, según fuentes, fuentes, según informes, habría, habrían, rumor*, según la prensa, según medios, al parecer, se dice, aparentemente, según trascendió, según publica',
  against: 'contra, versus, frente a, ante, en contra',
  again:
    'otra vez, de nuevo, nuevamente, otra, otro, otras, otros, nueva, nuevo, nuevas, segundo, segunda, tercera, también, más, vuelve a, última, oleada, se suma',
  trim: 'reduce la demanda, recorta, recortó, limita la demanda, restringe, restringió, acota, acotó, desestima parte',
  passive: 'fue, fueron, ha sido, han sido, sido',
  by: 'por',
  country:
    'italia, francia, alemania, españa, portugal, países bajos, bélgica, irlanda, austria, suiza, polonia, noruega, suecia, dinamarca, finlandia, grecia, hungría, turquía, ucrania, rusia, reino unido, estados unidos, ee uu, eeuu, canadá, australia, japón, china, corea del sur, india, brasil, argentina, méxico, chile, colombia, perú, uruguay, sudáfrica, israel, ue, unión europea, bruselas, california',
  defend:
    'defiende, defienden, defendió, defendieron, se defiende, justifica, justifican, justificó, contraataca, replica, infundad*, sin fundamento, carece de base, asegura que es legal, alega uso legítimo, uso justo',
};
