import type { TopicWords } from '../classes.ts';

export const es: TopicWords = {
  functionWords:
    'el, los, las, del, y, una, su, sus, con, qué, es, son, al, más, pero, cómo, tras, hasta, según, ya, también, desde, cuando, esta, esto, está, están, han, fue, ser, lo, les, tus, nos, muy, donde, porque, hay, ante, quien, quién',

  ai: `
    ia, ias, inteligencia artificial, inteligencias artificiales, aprendizaje automático, aprendizaje de máquina, machine learning, deep learning, aprendizaje profundo, generativa, generativas, generativo, modelo de lenguaje, modelos de lenguaje, modelo de ia, modelos de ia, modelo lingüístico, modelos lingüísticos,
    gran modelo de lenguaje, llm, llms, red neuronal, redes neuronales, chatbot*, asistente virtual, asistentes virtuales, asistente de voz, generador de imágenes, generadores de imágenes, reconocimiento facial, reconocimiento de voz, genai`,
  model:
    'modelo, modelos, algoritmo*, sistema, sistemas, asistente*, herramienta*, software, tecnología*, chatbot*, robot, robots, bot, bots, generador*, motor, motores',
  aiProduct:
    'chatgpt, gpt, dall e, sora, codex, whisper, gemini, bard, notebooklm, copilot, github copilot, claude, llama, grok, midjourney, stable diffusion, firefly, deepseek, qwen, kimi, mistral, le chat, suno, udio, perplexity, alexa, siri, apple intelligence, meta ai, character ai, replika, ai overviews, laion, common crawl, lensa',
  aiMaker: `
    openai, anthropic, stability ai, midjourney, deepmind, mistral ai, perplexity, cohere, xai, clearview, clearview ai, deepseek, suno, udio, runway, hugging face, elevenlabs, character ai, nvidia, laion, empresa de ia, empresas de ia, compañía de ia, compañías de ia, startup de ia, startups de ia, firma de ia, firmas de ia, gigante de la ia, gigantes de la ia, desarrollador de ia, desarrolladores de ia, desarrolladora de ia, desarrolladoras de ia, proveedor de ia, proveedores de ia, proveedores de modelos,
    creador de chatgpt, creadora de chatgpt, creadores de chatgpt, dueña de chatgpt, matriz de chatgpt, empresas de inteligencia artificial, empresa de inteligencia artificial, compañías de inteligencia artificial, startup de inteligencia artificial, gigantes de la inteligencia artificial, industria de la ia, sector de la ia, laboratorios de ia, sam altman, altman`,
  techGiant:
    'big tech, gigante tecnológico, gigantes tecnológicos, gigantes tecnológicas, gigante tecnológica, gigantes de la tecnología, tecnológica, tecnológicas, empresas tecnológicas, compañías tecnológicas, silicon valley, google, alphabet, microsoft, meta, facebook, amazon, apple, twitter, bytedance, tiktok, linkedin, adobe, ibm, oracle, salesforce, samsung, nvidia, musk, elon musk, zuckerberg, telefónica',
  platform:
    'plataforma*, red social, redes sociales, aplicación, aplicaciones, app, apps, sitio*, web, webs, página web, foro*, servicio*, nube, mensajería, portal, portales, buscador*, mercado en línea, reddit, stack overflow, x, linkedin, facebook, instagram, whatsapp, messenger, threads, youtube, tiktok, snapchat, discord, slack, zoom, dropbox, github, gmail, wordpress, tumblr, substack, deviantart, flickr, getty, shutterstock, pinterest, wikipedia, bluesky, mastodon, vimeo, soundcloud, spotify, telegram, signal, teams, wetransfer, duolingo, wallapop, proveedor de correo, aseguradora*, clínica*, hospital*, banco, bancos, universidad, aplicación de citas',

  train:
    'entrena, entrenan, entrenar, entrenó, entrenaron, entrenado, entrenada, entrenados, entrenadas, entrenando, entrenará, entrenarán, entrene, entrenen, entrenarlo, entrenarla, entrenarlos, entrenamiento*, reentren*, preentren*, adiestr*, ajuste fino, fine tuning, alimentar a la ia, aprendizaje automático',
  trainOn: `
    entrenar ia, entrenar su ia, entrenar sus ia, entrenar a su ia, entrenar la ia, entrenar a la ia, entrenar una ia, entrenar inteligencia*, entrenar la inteligencia, entrenar a la inteligencia, entrenar su inteligencia, entrenar a su inteligencia, entrenar sus inteligencias, entrenar modelos, entrenar modelo, entrenar a modelos, entrenar sus modelos, entrenar a sus modelos, entrenar su modelo, entrenar los modelos, entrenar el modelo, entrenar grandes modelos, entrenar algoritmos, entrenar sus algoritmos, entrenar a sus algoritmos, entrenar sistemas, entrenar sus sistemas, entrenar chatbots, entrenar a chatgpt, entrenar chatgpt, entrenar a su chatbot, entrenar su chatbot, entrenar a grok, entrenar grok, entrenar a gemini, entrenar herramientas, entrenar llm, entrenar bots,
    entrenamiento de ia, entrenamiento de la ia, entrenamiento de su ia, entrenamiento de sus, entrenamiento de inteligencia*, entrenamiento de la inteligencia, entrenamiento de modelos, entrenamiento de los modelos, entrenamiento del modelo, entrenamiento de algoritmos, entrenamiento de sistemas, entrenamiento de chatgpt, entrenamiento de grandes, entrenamiento de chatbots, datos de entrenamiento, conjunto de entrenamiento, corpus de entrenamiento, material de entrenamiento, fines de entrenamiento, para entrenamiento, para el entrenamiento, en el entrenamiento, entrenada con, entrenado con, entrenados con, entrenadas con, entrenado a partir, entrenados a partir, entrenó con, entrena con, entrenan con,
    usado para entrenar, usados para entrenar, usadas para entrenar, utilizados para entrenar, utilizadas para entrenar, usar para entrenar, para entrenar, al entrenar, entrena a su, entrena su ia, entrenan sus, entrenó su ia, entrenó a su, alimentar a la ia, alimentar su ia, alimentar sus modelos, alimentar la ia, alimentar modelos, enseñar a la ia`,
  feed: 'aliment*, nutr*, enseñ*, aprend*, ingerir, ingiere, absorb*, devor*, trag*, engull*, combustible, pienso, abastec*',
  improve:
    'mejor*, perfeccion*, desarrolla, desarrollan, desarrollar, desarrolló, desarrollado, desarrollada, desarrollo, constru*, crear, creando, crea, crean, creó, creado*, optimiz*, refin*, elabor*, diseñar, diseña, diseñan, diseñado, diseñada, potenci*, impuls*, evolucion*',
  use: 'usa, usar, usan, usó, usaron, uso, usado*, usada*, usando, usará, usarán, utiliza, utilizan, utilizar, utilizó, utilizaron, utilizado, utilizada, utilizados, utilizadas, utilizando, utilizará, utilizarán, utilización, explot*, emple*, aprovech*, acced*, acceso, proces*, procesamiento, trat*, tratamiento de, analiz*, leer tus, lee, compart*, reutiliz*, vend*, cede, ceder, abus*',
  take: 'copi*, rob*, robo, robar, hurt*, descarg*, recopil*, recog*, recolect*, captur*, captar, capta, apropi*, saque*, expoli*, plagi*, grab*, registr*, almacen*, obten*, obtuvo, monitor*, rastre*, guard*, compra de datos, sustra*, usurp*, hacerse con, arrambl*',
  scrape:
    'raspa*, raspado, scrap*, scraping, crawl*, rastre*, rastreo, extra*, extraer, extracción, minería de datos, minería de textos, minería de texto, aspirar, absorber, rastrear la web, recolección masiva, recopilación masiva, barrido, cosech*',
  crawler:
    'crawler*, rastreador*, robots de ia, bots de ia, bot, bots, robots de búsqueda, scraper*, robots txt, gptbot, claudebot, google extended, ccbot, perplexitybot, arañas web, araña web',
  piracy:
    'pirat*, piratería, libros piratas, copias piratas, copias ilegales, descargado* ilegalmente, descarga* ilegal*, biblioteca* en la sombra, bibliotecas clandestinas, libgen, library genesis, books3, z library, sci hub, anna s archive, torrent*',
  block:
    'bloque*, vet*, impedir, impid*, prohib*, restring*, restric*, limitar el acceso, cerrar la puerta, cierra la puerta, cobrar, muro de pago, paywall, proteg*, exclu*, envenen*, pago por rastreo, pay per crawl, frenar',
  dataset:
    'base de datos, bases de datos, conjunto de datos, conjuntos de datos, corpus, archivo*, biblioteca*, dataset*, catálogo*, repositorio*, fondo documental, colección, banco de imágenes',
  memorise:
    'memoriz*, palabra por palabra, al pie de la letra, regurgit*, reproduc*, literal*, extraer datos de entrenamiento, desaprend*, olvidar, verbatim, de memoria',

  works:
    'libro*, obra, obras, novela*, artículo*, reportaje*, noticia*, periodismo, periodístic*, canción, canciones, letra*, música*, película*, cine, serie*, arte, dibujo*, ilustraci*, foto*, fotografía*, imagen, imágenes, pintura*, cómic*, manga, anime, código, códigos, código fuente, guion*, podcast*, audiolibro*, voz, voces, doblaje, texto*, poema*, poesía, creaciones, creación, vídeo*, video*, videojuegos, tesis, enciclopedia, diccionario, traducci*, estudio ghibli, contenido periodístico',
  content:
    'contenido*, dato, datos, material, materiales, texto*, publicación, publicaciones, post, posts, mensaje*, comentario*, página*, información, archivos, fichero*, documento*, vídeo*, video*, foto*, imagen, imágenes, tuit*, reseña*, preguntas, conversaciones, internet, diseños, bocetos, dibujos, notas, borradores',
  personal:
    'datos personales, datos privados, datos de usuarios, datos de los usuarios, datos de sus usuarios, datos de clientes, datos de sus clientes, datos de salud, datos médicos, datos sensibles, datos biométricos, información personal, privacidad, mensajes privados, mensajes, conversacion*, conversación, chats, correo*, correos electrónicos, email*, fotos, fotografías, selfies, teclado, pulsaciones, ratón, movimientos del ratón, grabaci*, grabación, grabaciones, audios, capturas de pantalla, captura de pantalla, pantalla, historial*, historias clínicas, historia clínica, ubicación, geolocalización, perfil, perfiles, currículum*, confidencial*, prompts, rostro*, íntim*, personales, personal, datos de menores, pantalla*, clics, notas, radiografías, llamadas, candidaturas',
  recordings:
    'grabaci*, grabación, grabaciones, audio*, voz, voces, grabaciones de voz, datos de voz, huella de voz, mensajes de voz, llamadas, notas de voz, vídeos de niños',
  face: 'rostro*, cara, caras, facial, faciales, reconocimiento facial, biometría, biométric*, iris, selfies, huella dactilar, huellas dactilares, imágenes de rostros, rasgos, retratos',

  users:
    'usuari*, cliente*, consumidor*, suscriptor*, abonad*, miembro*, internauta*, persona, personas, paciente*, niñ*, menor, menores, adolescente*, alumn*, estudiante*, ciudadan*, padres, jugador*, conductor*, lector*, españoles, mexicanos, argentinos, europeos, sus, tus, tu, cuenta, cuentas, público, gente',
  employees:
    'emplead*, trabajador*, plantilla, personal de la empresa, funcionari*, colaborador*, contratistas, subcontratad*, autónomos, desarrolladores, programadores, teletrabajador*',
  holders:
    'autor, autores, autora, autoras, escritor*, novelista*, artista*, músico*, compositor*, cantante*, cantautor*, intérprete*, editorial*, editor, editores, editoras, discográfica*, sello*, periódico*, diario*, revista*, prensa, medio, medios, medios de comunicación, grupo editorial, grupos editoriales, periodista*, fotógraf*, ilustrador*, dibujante*, guionista*, actor, actores, actriz, actrices, doblador*, actores de doblaje, locutor*, estudio*, productora*, cineasta*, director*, creador*, creadores, influencer*, youtuber*, titulares de derechos, titulares de los derechos, derechohabientes, propietarios de derechos, sgae, cedro, vegap, ami, aede, sindicato*, asociación*, agencia de noticias, agencias de noticias, traductor*, banco de imágenes, industria musical, industria cultural, sector cultural, el país, prisa, new york times, enciclopedia',

  consent:
    'consent*, consentimiento, autoriz*, autorización, permiso, permisos, licencia, sin autorización, sin permiso, sin consentimiento, sin su consentimiento, sin pedir, sin avisar, sin saberlo, sin pagar, sin compensación, sin remuneración, sin conocimiento, a escondidas, en secreto, secretamente, silenciosamente, por defecto, predeterminad*, automátic*, automáticamente, ilegal*, ilícit*, legal, interés legítimo, voluntari*, explícit*, indebid*, expreso, expresa, a sus espaldas',
  optOut:
    'oponer, oponerse, oponerte, oposición, derecho de oposición, rechaz*, negar, negarse, negarte, desactiv*, deshabilit*, opt out, opt in, ajuste*, ajustes, configuraci*, formulario*, opción, casilla, impedir, evitar, retirar, elimin*, borr*, exclu*, revoc*, activ*, cómo evitar, darse de baja, dar de baja, cancelar, reserva de derechos',
  policy:
    'política de privacidad, políticas de privacidad, términos de uso, términos de servicio, términos y condiciones, términos, condiciones de uso, condiciones de servicio, condiciones, política*, cláusula*, acuerdo de licencia, acuerdo de usuario, configuración, normas, aviso de privacidad, letra pequeña, letra chica, aviso legal, reglas',
  pay: 'pag*, pagar, paga, pago, pagos, remuner*, indemniz*, compens*, regalía*, derechos, canon, tasa*, cobr*, cobro, millones, gratuit*, gratis, justa, justo, dinero, dólares, euros, retribu*, contraprestación',
  licence:
    'licencia*, licenci*, licenciamiento, sublicenc*, acuerdo de licencia, cesión, ceder, derechos de uso, derechos de explotación',
  deal: 'acuerdo*, contrato*, alianza*, firm*, pact*, negoci*, negociaciones, conversaciones con, convenio*, asoci*, colabor*, se une, se alía, sella, cierra, cerrado, joint venture, suscrib*',
  copyright:
    'derecho de autor, derechos de autor, propiedad intelectual, copyright, fair use, uso justo, uso legítimo, uso razonable, infring*, infracción, infracciones, vulner*, viol*, violación, violar, plagi*, plagio, derechos conexos, excepción, protegid*, derechos afines, ley de propiedad intelectual',
  privacy:
    'privacidad, protección de datos, rgpd, lopd, gdpr, datos personales, intimidad, confidencialidad, anonimiz*, secreto de las comunicaciones, vigilancia, datos de carácter personal',
  deny: 'niega, niegan, negó, negaron, negar, desmient*, desmentid*, desmentir, desmintió, refut*, rechaza las acusaciones, rechazan las acusaciones, rechaza, no usa, no usan, no utiliza, no utilizamos, no entrena, no entrenamos, no usará, no se usan, no se utilizan, fals*, bulo*, mentira, aclar*, da marcha atrás, dan marcha atrás, dio marcha atrás, marcha atrás, retrocede, recul*, rectific*, malentendido, asegura que no, afirma que no, infundad*',
  promise:
    'promet*, promesa*, garantiz*, compromet*, compromiso*, asegur*, nunca, jamás, no usará, no utilizará, dejar de, dejará de, suspend*, suspensión, aplaz*, pospon*, paus*, detien*, parar, paraliz*, congel*, retras*, desist*, cancela, renuncia',
  protest:
    'protest*, carta abierta, petición*, manifiesto, exig*, pide, piden, reclam*, critic*, crítica*, denunci*, acus*, alert*, advert*, adviert*, preocup*, indign*, ira, enfad*, polémic*, controvers*, quej*, boicot*, huelga*, lucha*, pelea*, batalla*, guerra, disputa*, rechazo, rebel*, oposición, supuest*, presunt*, sospech*, presion*, presión, escándalo, cuestion*, amenaz*, llam*, denuncian, alzan la voz, plantan cara, requerimiento, alza la voz, en pie de guerra, se rebelan, se rebela, cargan contra, arremeten, arremete, claman, se movilizan',

  suit: 'demanda, demandas, demandan, demandó, demandaron, demandad*, demandar, demandante*, querella*, denuncia*, denuncian, juicio, pleito*, litigio*, acción judicial, acciones judiciales, acción legal, acciones legales, acción colectiva, demanda colectiva, lleva a juicio, llevan a juicio, a los tribunales, ante los tribunales, ante la justicia, judicial*, judicialmente, batalla legal, batalla judicial, proceso judicial, contencioso, tribunales, acude a la justicia',
  court:
    'tribunal, tribunales, juez, jueza, jueces, juzgado*, justicia, corte, corte suprema, supremo, tribunal supremo, audiencia nacional, audiencia, magistrad*, sentencia*, fallo*, falla, dictamin*, veredicto, resoluci*, auto, medidas cautelares, orden judicial, apelaci*, apelación, recurso*, recurr*, jurado, conden*, absuel*, absolv*, desestim*, archiv*, sobrese*, estima, vista, abogad*, acuerdo extrajudicial, victoria, derrota, gana, pierde, da la razón, tjue, admite a trámite',
  authority:
    'autoridad*, aepd, agencia de protección de datos, agencia española, cnmc, regulador*, organismo*, comisión europea, bruselas, ftc, cnil, garante, dpc, ico, edpb, fiscal*, fiscalía, profeco, sic, superintendencia*, inai, ocu, facua, consumidores, defensor del pueblo, competencia, multa*, multad*, sanci*, sanción, sancion*, investig*, investigación, expediente*, inspecci*, requer*, apercib*, prohib*, orden*, noyb, max schrems, protección de datos, secretaría, indaga',
  law: 'ley, leyes, proyecto de ley, anteproyecto*, proposición de ley, iniciativa de ley, legisl*, normativa*, reglament*, regul*, regulación, congreso, senado, senador*, diputad*, parlament*, eurodiputad*, gobierno*, ministro*, ministra*, ministerio*, decreto*, directiva*, ai act, ley de ia, ley de inteligencia artificial, reglamento de ia, enmienda*, consulta pública, código de buenas prácticas, directrices, guía, unión europea, ue, excepción, real decreto, moncloa, partido*',

  taught:
    'empleados, profesores, docentes, alumnos, estudiantes, funcionarios, militares, soldados, pilotos, médicos, enfermeras, policías, jóvenes, profesionales, trabajadores, atletas, jugadores, equipo, selección, perros, perro, caballos, directivos, mayores, jugador*, plantilla',
  peopleTraining:
    'curso*, capacita*, capacitación, formación, formar a, taller*, clases, escuela*, universidad*, facultad, beca*, certific*, cualific*, habilidad*, competencias, educación, enseñanza, máster, bootcamp*, mentoría, alfabetización, aprendizaje de, docente*, oposiciones, fp, prácticas',
  otherTrain:
    'entrenador*, entrenadora, entrenamientos, sesión de entrenamiento, gimnasio*, musculación, fitness, carrera, maratón, fútbol, partido, liga, tren, trenes, ferrocarril*, renfe, metro, estación, pretemporada, simulador de vuelo, ejercicio*, ejercicios, real madrid, barcelona, rutina, entrenamiento de fuerza, vuelve a entrenar, entrenamiento militar',
  output:
    'generado por ia, generada por ia, generados por ia, generadas por ia, generadas con ia, generado con ia, creado por ia, creada por ia, creadas por ia, hecho con ia, hecha con ia, deepfake*, fals*, falsific*, clon*, clonación, clonar, imit*, estafa*, fraude*, desnud*, porno*, pornograf*, sexual*, sexuales, marca de agua, etiquet*, avatar*, gemelo digital, doble digital, imagen y voz, canción con ia, imágenes con ia, suplant*, manipulad*, desinformación',
  authorship:
    'autoría, coautor*, inventor*, patente*, registro de la obra, de quién es, protección de obras generadas, obra generada, a quién pertenece',
  answers:
    'resultados de búsqueda, motor de búsqueda, motores de búsqueda, buscador, resumen, resúmenes, ai overview*, vista creada con ia, modo ia, tráfico, cita*, fuentes, seo, búsqueda de google',
  distil:
    'destil*, destilación, datos sintéticos, secreto* comercial*, secreto* industrial*, espionaje industrial, ingeniería inversa, pesos del modelo',
  recognition:
    'policía, policial, aeropuerto*, frontera*, cámara*, videovigilancia, vigilancia, detenid*, detención, sospechos*, estadio*, tienda*, supermercado*, verificación de edad, identidad, pasaporte*, delincuente*, seguridad pública, torno*, fichar',
  breach:
    'filtración, filtraciones, filtr*, brecha*, fuga de datos, vulnerabilidad*, fallo de seguridad, fallos de seguridad, hacker*, hacke*, pirata informático, ciberataque*, ciber*, ataque*, ransomware, secuestro de datos, phishing, malware, virus, troyano, spyware, espía*, espionaje, expuest*, contraseña*, credenciales, robo de identidad, jailbreak*, parche*',
  jobs: 'despid*, despido*, ere, recorte*, empleo*, puestos de trabajo, puesto de trabajo, contrat*, contratación, desempleo, paro, mercado laboral, salario*, sueldo*, profesi*, carrera profesional, sustituir, reemplaz*, dimite, dimisión, nombra, consejero delegado, productividad, teletrabajo, candidato*, currículum',
  markets:
    'acciones, bolsa*, inversi*, inversor*, invert*, ronda, financiación, valoración, valorada en, beneficio*, ingresos, factur*, trimestre*, resultados, adquisi*, adquiere, compra, fusión, banco*, bce, fed, tipos de interés, inflación, economía*, pib, dólar, bitcoin, cripto*, burbuja, wall street, nasdaq, ibex, analista*, aranceles, salida a bolsa, opa, quiebra, crecimiento',
  antitrust:
    'antimonopolio, monopolio*, abuso de posición, posición dominante, libre competencia, cookie*, publicidad*, anuncios, publicidad dirigida, rastreadores publicitarios, difamación, dma, ley de mercados digitales, tienda de aplicaciones, transferencia de datos, suscripción oculta, cártel',
  release:
    'lanz*, lanzamiento*, present*, estren*, anuncia, nueva función, nuevas funciones, novedad*, función, funciones, versión, versiones, actualizaci*, disponible*, llega a, llega, precio*, plan, suscripci*, oferta*, descuento*, prueba*, probamos, beta, caída, caído, fallo, benchmark*, código abierto, open source, agente*, integra*, incorpora, añade, ya puedes, análisis del, review, más rápido, rebaja*, gratis para',
  hardware:
    'chip*, procesador*, semiconductor*, tarjeta gráfica, tarjetas gráficas, gpu*, centro de datos, centros de datos, superordenador*, supercomputador*, computación, energía, electricidad, nuclear, agua, servidor*, móvil*, celular*, teléfono*, smartphone*, iphone*, galaxy, portátil*, ordenador*, computador*, tablet*, tv, televisor*, televisión, auricular*, reloj*, gafas, robot humanoide, robots humanoides, humanoide*, dron*, coche*, vehículo*, eléctric*, autónom*, robotaxi*, cuántic*, satélite*, batería*, memoria ram, consola*, aspirador*',
  harm: 'sesgo*, discrimin*, racis*, sexis*, machis*, suicid*, autoles*, alucin*, desinform*, noticias falsas, fake news, propaganda, extremis*, terroris*, peligr*, riesgo*, amenaza existencial, extinción, adicci*, adict*, salud mental, psicosis, odio, arma*, error*, inventa, trampa*, copiar en exámenes, plagio escolar, pederast*, abuso infantil, muerte*, seguridad de la ia, manipul*',
  howTo:
    'tutorial*, paso a paso, cómo usar, cómo hacer, cómo crear, consejos, trucos, guía, principiante*, introducción a, qué es, prompts, python, pytorch, framework*, buenas prácticas, casos de uso, método*, metodología, podcast, newsletter, entrevista*, curso gratis, ejemplos, te explicamos, así puedes',
  science:
    'científic*, investigador*, estudio*, cáncer, diagnóstic*, tumor*, enfermedad*, fármaco*, medicament*, médic*, medicina, hospital, hospitales, proteína*, clima*, meteorolog*, tiempo, astronom*, física, química, biolog*, cerebro*, genom*, arqueolog*, terremoto*, predec*, predicción, matemátic*, espacio, espacial, nasa, animales, aves, ballenas, especie*, csic, laboratorio*',
  culture:
    'fútbol, laliga, champions, juego, juegos, videojuego*, playstation, xbox, nintendo, switch, steam, tráiler, temporada, episodio*, capítulo*, netflix, hbo, prime video, concierto*, álbum, festival, famos*, celebridad*, receta*, viaje*, moda, restaurante*, black friday, navidad, regalo*, olímpic*, mundial, óscar, ajedrez, serie de, cine en, streaming, dragon ball, anime',
  politics:
    'eleccion*, elecciones, electoral, candidat*, presidente, sánchez, milei, trump, biden, china, chino*, pekín, rusia, ruso*, putin, ucrania, israel, gaza, irán, guerra*, ejército, militar*, defensa nacional, otan, sanciones a, exportaci*, geopolít*, soberan*, cumbre, onu, g7, taiwán, estrategia nacional, plan nacional, partido popular, psoe, vox',
};
