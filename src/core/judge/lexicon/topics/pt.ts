import type { TopicWords } from '../classes.ts';

export const pt: TopicWords = {
  functionWords:
    'os, dos, da, das, em, nos, nas, um, uma, não, com, pelo, pela, seu, sua, seus, suas, ao, aos, são, foi, ser, mais, mas, após, até, já, vai, vão, pode, podem, ou, quem, diz, está, estão, também, você, num, numa, às, isso, este, esta, esse, tem, têm, ainda, depois, porque',

  ai: `
    ia, ias, inteligência artificial, inteligências artificiais, aprendizado de máquina, aprendizagem automática, aprendizagem de máquina, machine learning, deep learning, aprendizado profundo, generativa, generativas, generativo, modelo de linguagem, modelos de linguagem, modelo de ia,
    modelos de ia, grande modelo de linguagem, llm, llms, rede neural, redes neurais, redes neuronais, chatbot*, robô de conversa, assistente virtual, assistentes virtuais, assistente de voz, gerador de imagens, geradores de imagens, reconhecimento facial, reconhecimento de voz, genai`,
  model:
    'modelo, modelos, algoritmo*, sistema, sistemas, assistente*, ferramenta*, software, tecnologia*, chatbot*, robô, robôs, bot, bots, gerador*, motor, motores',
  aiProduct:
    'chatgpt, gpt, dall e, sora, codex, whisper, gemini, bard, notebooklm, copilot, github copilot, claude, llama, grok, midjourney, stable diffusion, firefly, deepseek, qwen, kimi, mistral, le chat, suno, udio, perplexity, alexa, siri, apple intelligence, meta ai, character ai, replika, ai overviews, laion, common crawl, lensa, manus',
  aiMaker: `
    openai, anthropic, stability ai, midjourney, deepmind, mistral ai, perplexity, cohere, xai, clearview, clearview ai, deepseek, suno, udio, runway, hugging face, elevenlabs, character ai, nvidia, laion, maritaca, empresa de ia, empresas de ia, companhia de ia, companhias de ia, startup de ia, startups de ia, gigante da ia, gigantes da ia, desenvolvedora de ia, desenvolvedoras de ia, desenvolvedores de ia,
    dona do chatgpt, criadora do chatgpt, criador do chatgpt, fabricante do chatgpt, responsável pelo chatgpt, empresas de inteligência artificial, empresa de inteligência artificial, startup de inteligência artificial, companhias de inteligência artificial, setor de ia, indústria de ia, laboratórios de ia, sam altman, altman`,
  techGiant:
    'big tech, big techs, gigante da tecnologia, gigantes da tecnologia, gigantes de tecnologia, gigante de tecnologia, gigantes tecnológicas, empresas de tecnologia, empresa de tecnologia, tecnológicas, tecnológica, vale do silício, silicon valley, google, alphabet, microsoft, meta, facebook, amazon, apple, twitter, bytedance, tiktok, linkedin, adobe, ibm, oracle, salesforce, samsung, nvidia, musk, elon musk, zuckerberg',
  platform:
    'plataforma*, rede social, redes sociais, aplicativo*, aplicação, aplicações, app, apps, site, sites, sítio*, fórum*, serviço*, nuvem, mensageiro*, portal, portais, marketplace, reddit, stack overflow, x, linkedin, facebook, instagram, whatsapp, messenger, threads, youtube, tiktok, snapchat, discord, slack, zoom, dropbox, github, gmail, wordpress, tumblr, substack, deviantart, flickr, getty, shutterstock, pinterest, wikipédia, bluesky, mastodon, vimeo, soundcloud, spotify, telegram, signal, teams, wetransfer, duolingo, uol, globo, provedor de e mail, mensageiro, seguradora*, clínica*, hospital, hospitais, banco, bancos, universidade, aplicativo de namoro',

  train:
    'treina, treinam, treinar, treinaram, treinando, treinará, treinarão, treinava, treinamento, treinamentos, treino, treinos, treinad*, treinou, retreina*, pré treina*, fine tuning, ajuste fino, aprendizado de máquina, alimentar ia',
  trainOn: `
    treinar ia, treinar ias, treinar a ia, treinar sua ia, treinar suas ias, treinar sua inteligência, treinar suas inteligências, treinar inteligência, treinar inteligências, treinar a inteligência, treinar uma ia, treinar modelos, treinar modelo, treinar seus modelos, treinar seu modelo, treinar os modelos, treinar os seus modelos, treinar o modelo, treinar grandes modelos, treinar algoritmos, treinar seus algoritmos, treinar sistemas, treinar seus sistemas, treinar chatbot*, treinar seu chatbot, treinar o chatgpt, treinar chatgpt, treinar o grok, treinar o gemini, treinar o copilot, treinar llms, treinar robôs, treinar ferramentas,
    treinamento de ia, treinamento da ia, treinamento de ias, treinamento de inteligência*, treinamento da inteligência, treinamento de modelos, treinamento de seus, treinamento dos modelos, treinamento dos seus, treinamento do modelo, treinamento de sua, treinamento de algoritmos, treinamento de llms, treinamento do chatgpt, treinamento de sistemas, treinamento de chatbots, treino de ia, treino da ia, treino de modelos, treino de inteligência, treino dos modelos, treino de algoritmos, treino dos seus,
    dados de treinamento, dados de treino, conjunto de treinamento, base de treinamento, material de treinamento, para treinamento, no treinamento, para o treinamento, para treino, para o treino, treinada com, treinado com, treinados com, treinadas com, treinado em, treinada em, treinados em, usado para treinar, usados para treinar, usadas para treinar, usada para treinar, usar para treinar, para treinar, ao treinar, treinou ia, treinou sua, treinou seu, treina ia, treina sua, treinam ia, alimentar ia, alimentar a ia, alimentar sua ia, alimentar modelos, ensinar ia`,
  feed: 'aliment*, alimentar, alimenta, ensin*, aprend*, ingerir, ingere, absorv*, devor*, engol*, abastec*, insumo*, combustível, nutrir',
  improve:
    'melhor*, aprimor*, desenvolve, desenvolvem, desenvolver, desenvolveu, desenvolvido, desenvolvida, desenvolvendo, desenvolvimento, constru*, cria, criam, criou, criado, criada, criados, criadas, criação, criar, aperfeiço*, otimiz*, refin*, elabor*, treinamento e melhoria, evoluir, impulsion*',
  use: 'usa, usar, usam, usou, usaram, uso, usado*, usada*, usando, usará, usarão, utiliza, utilizam, utilizar, utilizou, utilizaram, utilizado, utilizada, utilizados, utilizadas, utilizando, utilizará, utilização, explor*, empreg*, aproveit*, acess*, acesso, process*, processamento, trat*, tratamento de, analis*, ler suas, lê, compartilh*, partilh*, reutiliz*, vend*, repass*, abus*',
  take: 'copi*, roub*, furt*, baix*, descarreg*, transferi*, colet*, recolh*, captur*, capta*, apropri*, pilh*, saque*, saquear, plagi*, surrupi*, grav*, gravar, registr*, armazen*, obter, obteve, monitor*, rastre*, guarda, comprar dados, pegar, pega',
  scrape:
    'raspa*, raspagem, raspar, scrap*, scraping, crawl*, rastre*, rastreamento, varr*, varredura, extra*, extrair, extração, mineração de dados, mineração de textos, mineração de texto, minerar, sugar, suga*, coleta massiva, coleta automatizada, vasculh*',
  crawler:
    'crawler*, rastreador*, robôs de ia, bots de ia, bot, bots, robôs de busca, robôs, raspador*, scraper*, robots txt, gptbot, claudebot, google extended, ccbot, perplexitybot, spider*',
  piracy:
    'pirat*, pirataria, livros piratas, cópias piratas, ilegalmente baixad*, baixad* ilegalmente, download ilegal, biblioteca clandestina, bibliotecas clandestinas, biblioteca sombra, libgen, library genesis, books3, z library, sci hub, anna s archive, torrent*, contraf*',
  block:
    'bloque*, barrar, barra, barram, impedir, imped*, proib*, restring*, restri*, limitar acesso, fechar, vet*, cobrar, paywall, protege*, proteger, exclu*, envenen*, pagar para rastrear, pay per crawl',
  dataset:
    'banco de dados, bancos de dados, base de dados, bases de dados, conjunto de dados, conjuntos de dados, corpus, arquivo, arquivos, acervo*, biblioteca, bibliotecas, dataset*, catálogo, repositório*, banco de imagens',
  memorise:
    'memoriz*, decor*, palavra por palavra, reproduz*, regurgit*, trechos inteiros, literal*, extrair dados de treinamento, desaprend*, esquecer, verbatim',

  works:
    'livro*, obra, obras, romance*, artigo*, reportag*, notícia*, jornalismo, jornalístic*, música*, canç*, canções, letra*, filme*, série*, arte, artes, desenho*, ilustraç*, foto*, fotografia*, imagem, imagens, pintura*, quadrinho*, mangá*, código, códigos, código fonte, roteiro*, guião, podcast*, audiolivro*, voz, vozes, dublagem, dobragem, texto*, poema*, poesia, matéria*, conteúdo jornalístico, conteúdo autoral, criações, vídeo*, jogos, teses, catálogo musical, enciclopédia, estúdio ghibli',
  content:
    'conteúdo*, dado, dados, material, materiais, texto*, post, posts, postag*, publicaç*, publicações, mensage*, comentário*, página*, informação, informações, arquivo*, ficheiro*, documento*, vídeo*, foto*, imagem, imagens, tuíte*, tweets, avaliações, perguntas, conversas, web, internet, desenhos, rascunhos, notas, esboços, projetos',
  personal:
    'dados pessoais, dados privados, dados dos usuários, dados de usuários, dados dos utilizadores, dados de clientes, dados dos clientes, dados de saúde, dados médicos, dados sensíveis, dados biométricos, informações pessoais, privacidade, mensagens privadas, mensagens, conversa*, bate papo, chats, e mail*, email*, fotos, fotografias, selfies, teclado, teclas, digitação, mouse, movimentos do mouse, gravaç*, gravações, áudios, captura de tela, capturas de tela, ecrã, prontuário*, exames, localização, perfil, perfis, currículo*, confidencia*, prompts, histórico, rosto*, íntim*, pessoais, pessoal, crianças, tela, telas, cliques, anotações, radiografias, ligações, chamadas',
  recordings:
    'gravaç*, gravações, gravação, áudio*, voz, vozes, gravações de voz, dados de voz, impressão vocal, mensagens de voz, ligações, chamadas, vídeos de crianças',
  face: 'rosto*, face, faces, facial, faciais, reconhecimento facial, biometria*, biométric*, íris, selfies, impressão digital, imagens de rostos, feições, retratos',

  users:
    'usuário*, utilizador*, cliente*, consumidor*, assinante*, membro*, internauta*, pessoa, pessoas, paciente*, criança*, adolescente*, menor, menores, aluno*, estudante*, cidadã*, cidadão*, pais, jogador*, motorista*, leitor*, brasileiro*, portugueses, europeus, seus, suas, teu, teus, conta, contas, público, crianças e adolescentes',
  employees:
    'funcionári*, empregad*, trabalhador*, colaborador*, equipe*, servidores públicos, terceirizad*, prestador*, desenvolvedores, programadores, pessoal',
  holders:
    'autor, autores, autora, autoras, escritor*, artista*, músico*, compositor*, cantor*, cantora*, intérprete*, editora*, editor, editores, gravadora*, gravadoras, jornal, jornais, revista*, veículo*, veículos, imprensa, mídia, media, jornalista*, fotógraf*, ilustrador*, desenhista*, cartunista*, roteirista*, argumentista*, ator, atores, atriz, atrizes, dublador*, dubladores, locutor*, estúdio*, produtora*, cineasta*, diretor*, realizador*, criador*, criadores, influenciador*, detentor* de direitos, detentores, titular* de direitos, titulares, ecad, ubc, spa, visapress, anj, aner, abert, sindicato*, associação*, emissora*, agência de notícias, agências de notícias, tradutor*, banco de imagens, indústria musical, folha, estadão, globo, new york times, classe artística, enciclopédia',

  consent:
    'consent*, consentimento, autoriz*, autorização, permiss*, permissão, licença, sem autorização, sem permissão, sem consentimento, sem o consentimento, sem pedir, sem avisar, sem saber, sem pagar, sem pagamento, sem remuneração, sem o conhecimento, às escondidas, secretamente, em segredo, silencios*, discretamente, por padrão, por predefinição, por defeito, padrão, automatic*, ilegal*, ilícit*, legal, legítimo interesse, interesse legítimo, voluntári*, explícit*, indevid*, irregular*, anuência',
  optOut:
    'recus*, opor, opor se, oposiç*, oposição, direito de oposição, desativ*, desabilit*, deslig*, cancel*, opt out, opt in, configuraç*, configurações, ajustes, definiç*, definições, formulário*, opção, impedir, evitar, negar, retirar, remover, apag*, exclu*, revog*, ativ*, como impedir, sair, botão',
  policy:
    'política de privacidade, políticas de privacidade, termos de uso, termos de serviço, termos e condições, termos, condições de uso, condições de utilização, política*, cláusula*, contrato de licença, acordo de usuário, configurações, regras, regulamento, diretrizes, letras miúdas, aviso de privacidade',
  pay: 'pag*, pagar, paga, pagamento*, remuner*, remuneração, indeniz*, indemniz*, compens*, royalties, direitos, taxa*, cobr*, cobrança, milhões, bilhões, mil milhões, gratuit*, grátis, justo, justa, dinheiro, cachê*, verba',
  licence: 'licenç*, licenci*, licenciamento, licenciar, sublicenc*, acordo de licenciamento, cessão, direitos de uso',
  deal: 'acordo*, contrato*, parceri*, parceria, assin*, fech*, firm*, negoci*, negociações, conversas com, aliança*, pacto, convênio, acerto, une se, unem se, alia se, colabor*, joint venture',
  copyright:
    'direito autoral, direitos autorais, direitos de autor, direito de autor, copyright, propriedade intelectual, fair use, uso justo, uso legítimo, infra*, infração, viol*, violação, violar, violou, plágio*, plagi*, direitos conexos, exceção, protegid*, contraf*, autoral, autorais',
  privacy:
    'privacidade, proteção de dados, lgpd, rgpd, gdpr, dados pessoais, sigilo, intimidade, confidencialidade, anonimiz*, marco civil, vigilância, lei geral de proteção',
  deny: 'neg*, nega, negou, negam, desment*, refut*, rebat*, contest*, rejeita acusações, não usa, não usam, não utiliza, não utilizamos, não treina, não usará, não será usado, não serão usados, fals*, boato*, fake news, mentira, esclarec*, volta atrás, voltou atrás, recua*, recuou, equívoco, mal entendido, diz que não, afirma que não, garante que não, infundad*',
  promise:
    'promet*, promessa*, garant*, compromet*, compromisso*, assegur*, nunca, jamais, não vai, não irá, deixar de, deixará de, suspend*, suspensão, adi*, adiou, adiamento, paus*, interromp*, parar, para de, congel*, desist*, cancela planos',
  protest:
    'protest*, carta aberta, abaixo assinado, petiç*, apel*, pede, pedem, exig*, cobra, cobram, reivindic*, critic*, crítica*, denunci*, acus*, alert*, preocup*, preocupação, indign*, revolta*, polêmic*, polémica*, controvérsia*, reclam*, queix*, boicot*, greve*, luta*, briga*, batalha*, disputa*, repúdio, reação, reage*, contra, ameaça*, suposta*, supostamente, suspeit*, pression*, pressão, escândalo, question*, manifest*, notifica*, reagem, reage, protestam, se mobilizam, se revoltam, fazem apelo, erguem a voz, contra o uso, repudiam, repudia',

  suit: 'processo, processos, processa, processam, processou, processaram, processad*, processar, ação, ações, ação judicial, ações judiciais, ação coletiva, ação civil, ação civil pública, ação popular, entra na justiça, entram na justiça, entrou na justiça, vai à justiça, na justiça, à justiça, judicial*, judicialmente, aciona, acionam, acionou, queixa*, litígio*, demandante*, autora da ação, querela, batalha judicial, disputa judicial, tribunal, indenização, réu, ré',
  court:
    'tribunal, tribunais, juiz, juíza, juízes, justiça, corte, supremo, stf, stj, tj, decis*, decisão, sentença*, senten*, veredito, liminar, liminares, julg*, julgamento, recurso*, recorr*, apel*, apelação, audiência*, conden*, absolv*, acordo judicial, júri, desembargador*, ministro do stf, advogad*, determin*, rejeit*, arquiv*, extint*, ganha, perde, vence, vitória, derrota, homolog*, jurisprudência',
  authority:
    'autoridade*, anpd, cnpd, senacon, procon*, cade, idec, ministério público, mpf, mp, procurador*, procuradoria, regulador*, agência, agência nacional, comissão europeia, bruxelas, união europeia, ftc, cnil, garante, dpc, órgão*, órgão regulador, fiscaliz*, fiscalização, multa*, multad*, multou, sanç*, sanção, investig*, inquérito*, apura*, apuração, notific*, proíb*, proibi*, suspend*, medida preventiva, determina, autoridade da concorrência, defesa do consumidor, noyb, consumidor*',
  law: 'lei, leis, projeto de lei, pl, pl 2338, marco legal, marco regulatório, regulament*, regulação, regular, legisl*, congresso, câmara, senado, senador*, deputad*, parlament*, governo*, ministro*, ministra*, ministério*, decreto, medida provisória, diretiva, ai act, lei da ia, lei de ia, emenda*, relator*, votação, vota, aprov*, consulta pública, código, diretrizes, norma*, ue, assembleia da república, exceção, presidente sanciona, sancion*',

  taught:
    'funcionários, professores, alunos, estudantes, servidores, militares, soldados, pilotos, médicos, enfermeiros, policiais, jovens, profissionais, trabalhadores, atletas, jogadores, time, equipe, seleção, cães, cachorro*, cavalos, gestores, líderes, idosos, jogador*, elenco',
  peopleTraining:
    'curso*, capacita*, capacitação, formação, treinamento de funcionários, treinamento de equipes, treinamento de pessoas, oficina*, workshop*, aula*, escola*, universidade*, faculdade*, bolsa*, certific*, qualific*, qualificação, habilidade*, competência*, educação, ensino, mba, bootcamp*, mentoria*, letramento, vagas, aprendizagem, inscriç*, inscrições, estágio*, enem, concurso*',
  otherTrain:
    'treinador*, técnico, treino do, treino físico, treinos físicos, academia, musculação, corrida*, maratona, futebol, jogo, partida, campeonato, trem, trens, comboio*, ferrovia*, metrô, estação, pré temporada, simulador de voo, exercício*, exercícios, flamengo, corinthians, benfica, condicionamento, pilates, crossfit, treino de força',
  output:
    'gerado por ia, gerada por ia, gerados por ia, geradas por ia, criado por ia, criada por ia, criadas por ia, feito por ia, feita por ia, feito com ia, feita com ia, deepfake*, fals*, falsific*, clon*, clonagem, clonar, imit*, golpe*, golpista*, fraude*, nudes, nua, nuas, nudez, pornô*, pornograf*, sexual*, sexuais, marca d água, rotul*, avatar*, gêmeo digital, imagem e voz, música de ia, imagens de ia, vídeo de ia, vídeos de ia, personificar, manipulad*, desinformação',
  authorship:
    'autoria, coautor*, inventor*, patente*, registro de obra, quem é o dono, proteção autoral, obra gerada, de quem é, direitos sobre obras geradas',
  answers:
    'resultados de busca, resultado de busca, resultados da pesquisa, busca, buscador*, motor de busca, motores de busca, resumo*, ai overview*, visão geral, modo ia, tráfego, citaç*, fontes, seo, pesquisa google',
  distil:
    'destil*, destilação, dados sintéticos, segredo* comercia*, segredo* industria*, espionagem industrial, engenharia reversa, pesos do modelo',
  recognition:
    'polícia*, policial, aeroporto*, fronteira*, câmera*, câmara*, videovigilância, vigilância, monitoramento, preso*, prisão, foragido*, suspeit*, estádio*, loja*, verificação de idade, identidade, passaporte*, torcedor*, segurança pública, catraca*, condomínio*',
  breach:
    'vazamento*, vazou, vazad*, vaza, brecha*, falha*, vulnerabilidade*, hacker*, hackead*, invas*, invasão, invad*, ataque*, ciberataque*, ciber*, ransomware, sequestro de dados, phishing, malware, vírus, spyware, espion*, expost*, expôs, senha*, palavra passe, credenciais, roubo de identidade, jailbreak*, golpe*',
  jobs: 'demiss*, demite, demitir, demissões, despedi*, despedimento*, layoff*, corte de vagas, cortes, emprego*, vaga*, contrat*, contratação, desemprego, mercado de trabalho, salário*, profiss*, carreira*, substituir trabalhadores, substituir, deixa o cargo, nomead*, presidente executivo, produtividade, home office, candidato*',
  markets:
    'ações da, ações sobem, ações caem, bolsa*, investi*, investimento*, investidor*, aporte*, rodada, captaç*, avaliad* em, valor de mercado, lucro*, receita*, faturamento, trimestre*, balanço, aquisiç*, aquisição, compra da, fusão, banco*, juros, inflação, economia*, pib, dólar, bitcoin, cripto*, bolha, wall street, nasdaq, ibovespa, analista*, tarifas, ipo, falência, crescimento',
  antitrust:
    'antitruste, monopólio*, concorrência, abuso de posição dominante, posição dominante, cookie*, publicidade*, anúncio*, publicidade direcionada, rastreadores, difamação, dma, loja de aplicativos, transferência de dados, assinatura oculta, cartel',
  release:
    'lança, lançam, lançou, lançamento*, apresent*, anuncia, anunciou, novo recurso, novos recursos, nova função, novas funções, novidade*, recurso*, função, funções, versão, versões, atualizaç*, atualização, disponível, disponíve*, chega ao, chega a, preço*, plano*, assinatura*, promoção, promoções, desconto*, oferta*, teste*, testa, beta, falha, fora do ar, instabilidade, benchmark*, código aberto, open source, agente*, integra*, libera, liberou, ganha, estreia*, mais rápido, review, análise do',
  hardware:
    'chip*, processador*, semicondutor*, placa de vídeo, placas de vídeo, gpu*, data center*, datacenter*, centro de dados, centros de dados, supercomputador*, computação, energia, eletricidade, nuclear, água, servidor*, celular*, telemóvel*, smartphone*, iphone*, galaxy, notebook*, computador*, tablet*, tv, tvs, fone*, relógio*, óculos, robô humanoide, robôs humanoides, drone*, carro*, veículo*, elétric*, autônom*, robotáxi*, quântic*, satélite*, bateria*, memória ram',
  harm: 'viés, vieses, enviesad*, discrimin*, racis*, sexis*, suicídio*, automutil*, alucin*, desinform*, fake news, propaganda, extremis*, terroris*, perig*, risco*, ameaça existencial, extinção, vício, viciad*, saúde mental, psicose, ódio, arma*, erro*, inventa, cola, trapaça, plágio escolar, pedofil*, abuso infantil, exploração sexual, morte*, segurança da ia, manipul*',
  howTo:
    'tutorial, passo a passo, como usar, como fazer, como criar, dicas, truques, guia, iniciante*, introdução a, entenda, o que é, saiba como, prompts, python, pytorch, framework*, boas práticas, casos de uso, método*, metodologia, podcast, newsletter, entrevista*, curso gratuito, exemplos',
  science:
    'cientista*, pesquisador*, investigador*, pesquisa, estudo*, câncer, cancro, diagnóstic*, tumor*, doença*, medicament*, remédio*, médic*, medicina, hospital, hospitais, proteína*, clima*, meteorolog*, astronom*, física, química, biolog*, cérebro*, genom*, arqueolog*, terremoto*, prev*, matemátic*, espaço, espacial, nasa, animais, pássaros, baleias, espécie*, fóssil, usp, laboratório*',
  culture:
    'futebol, brasileirão, jogo, jogos, game, games, playstation, xbox, nintendo, switch, cinema, filme estreia, trailer, temporada, episódio*, série da, netflix, show, álbum, festival, celebridade*, famoso*, receita de, viagem, viagens, moda, restaurante*, black friday, natal, presente*, olimpíada*, copa, carnaval, oscar, bbb, novela*, xadrez, futebolista, streaming',
  politics:
    'eleiç*, eleição, eleições, eleitoral, tse, candidat*, presidente, lula, bolsonaro, trump, biden, china, chinês*, pequim, rússia, russo*, putin, ucrânia, israel, gaza, irã, guerra*, exército, militar*, defesa nacional, otan, sanções, tarifaço, exportaç*, geopolít*, soberan*, partido*, g7, g20, cúpula, onu, taiwan, estratégia nacional, plano nacional, brics',
};
