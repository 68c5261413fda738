// What the groups of the demonstration wrote on the maisonnettes.
import Board

extension Demo {
  /// The groups that work on the maisonnettes, in order.
  static let city: [Group] = [
    Group(
      start: [
        Phrase(nl: "Buren kennen elkaar niet meer", en: "Neighbours no longer know each other"),
        Phrase(nl: "De plint is dicht, ’s avonds loopt er niemand", en: "The ground floor is closed, nobody walks there at night"),
      ],
      startSentence: Phrase(
        nl: "Wie hier komt wonen, komt naast onbekenden te wonen.", en: "Whoever comes to live here, comes to live next to strangers."),
      end: [Phrase(nl: "Een trap waar je stilstaat voor een praatje", en: "Stairs where you stop for a chat")],
      endSentence: Phrase(
        nl: "Een trap waar je elkaar groet, en weet wie je belt.", en: "Stairs where you greet each other, and know whom to ring."),
      notes: [
        Line(
          .socialManagement, .short, .neighbourhood,
          nl: "Wijkbeheerder elke dag op vaste tijd in de hal @huurders",
          en: "The caretaker in the hall every day at the same hour @tenants"),
        Line(
          .existingStock, .short, .home,
          nl: "Betere verlichting in alle trappenhuizen, te beginnen bij blok 3",
          en: "Better lighting in all stairwells, beginning with block 3"),
        Line(
          .residentMix, .short, .home,
          nl: "Kennismaken met de buren in de eerste maand", en: "Meet the neighbours in the first month"),
        Line(
          .socialManagement, .short,
          nl: "Eén nummer voor alle meldingen, en altijd antwoord binnen twee dagen",
          en: "One number for all reports, and always an answer within two days"),
        Line(
          .existingStock, .long, .street,
          nl: "Een paar garages worden werkplaats voor de buurt #plint @gemeente",
          en: "A few garages become workshops for the neighbourhood #ground-floor @municipality"),
        Line(
          .localCooperation, .short, .neighbourhood,
          nl: "Elke maand een ronde door de wijk met gemeente en politie @gemeente @politie",
          en: "A monthly walk through the neighbourhood with municipality and police @municipality @police"),
        Line(
          .residentMix, .long, .neighbourhood,
          nl: "Een verhuiscoach voor wie kleiner wil wonen", en: "A moving coach for whoever wants a smaller home"),
        Line(
          .newConstruction, .long, .neighbourhood,
          nl: "Levensloopbestendig bouwen op de plek van één blok", en: "Homes for every stage of life in the place of one block"),
        Line(
          .localCooperation, .long, .city,
          nl: "Afspreken wie welke gegevens mag delen, en wanneer @zorg", en: "Agree who may share which data, and when @care"),
      ], isReady: true),
    Group(
      start: [
        Phrase(nl: "Veel verhuizingen achter elkaar", en: "Many moves, one after the other"),
        Phrase(nl: "De school is juist goed", en: "But the school is good"),
        Phrase(nl: "Afval naast de containers", en: "Litter beside the bins"),
      ],
      startSentence: Phrase(
        nl: "De buurt heeft meer te dragen dan zij alleen kan.", en: "The neighbourhood has more to carry than it can alone."),
      end: [Phrase(nl: "Mensen die willen blijven, kunnen blijven", en: "People who want to stay, can stay")],
      endSentence: Phrase(
        nl: "Een buurt waar je blijft omdat je wilt, niet omdat je moet.",
        en: "A neighbourhood where you stay because you want to, not because you have to."),
      notes: [
        Line(
          .residentMix, .short, .street,
          nl: "Bij elke leegkomende woning eerst kijken wie de trap kan versterken",
          en: "With every home that falls empty, first see who would do the stairwell good"),
        Line(
          .residentMix, .long, .street,
          nl: "Een deel van de woningen voor mensen die iets voor de buurt willen doen",
          en: "Some of the homes for people who want to do something for the neighbourhood"),
        Line(
          .socialManagement, .short, .home,
          nl: "Sneller erbij zijn als het huis vervuilt @zorg", en: "Be there sooner when a home gets filthy @care"),
        Line(
          .socialManagement, .long, .street,
          nl: "Een huiskamer in een leegstaande berging #ontmoeting", en: "A living room in an empty storeroom #meeting"),
        Line(
          .localCooperation, .short, .neighbourhood,
          nl: "De school vragen wat zij ziet, en mee laten denken @school",
          en: "Ask the school what it sees, and have it think along @school"),
        Line(
          .localCooperation, .long, .neighbourhood,
          nl: "Samen met de gemeente één begroting voor het plein @gemeente",
          en: "One budget for the square, together with the municipality @municipality"),
        Line(
          .existingStock, .short, .street,
          nl: "Grotere containers, en ze staan niet meer in het zicht", en: "Larger bins, and no longer in plain sight"),
      ]),
    Group(
      start: [
        Phrase(nl: "Meldingen gaan vooral over geluid", en: "Most reports are about noise"),
        Phrase(nl: "Een paar mensen houden de trap schoon", en: "A few people keep the stairs clean"),
      ],
      startSentence: Phrase(nl: "Een kleine groep houdt het overeind, en raakt moe.", en: "A small group keeps it going, and gets tired."),
      end: [Phrase(nl: "Geluid is iets waar je samen over praat", en: "Noise is something you talk about together")],
      endSentence: Phrase(
        nl: "Iedereen doet iets kleins, zodat niemand alles hoeft te doen.",
        en: "Everybody does something small, so that nobody has to do everything."),
      notes: [
        Line(
          .existingStock, .short, .home,
          nl: "Vloeren dempen in de woningen waar het meest over geklaagd wordt",
          en: "Sound-proof floors in the homes with the most complaints"),
        Line(
          .socialManagement, .short, .street,
          nl: "Buurtbemiddeling aanbieden voor het een zaak wordt", en: "Offer mediation before it becomes a case"),
        Line(
          .socialManagement, .short,
          nl: "Wie de trap schoonhoudt een bedankje geven, elk kwartaal @huurders",
          en: "A thank-you for whoever keeps the stairs clean, every quarter @tenants"),
        Line(
          .existingStock, .long, .home,
          nl: "Maisonnettes splitsen: boven klein, onder met een tuin #splitsen",
          en: "Split maisonettes: small above, with a garden below #split"),
        Line(
          .newConstruction, .short, .neighbourhood,
          nl: "Met bewoners een wandeling langs plekken waar gebouwd kan worden",
          en: "A walk with residents past places where something can be built"),
        Line(
          .localCooperation, .short, .neighbourhood,
          nl: "Zorg en corporatie zitten één ochtend in de week aan dezelfde tafel @zorg",
          en: "Care and the housing association at one table, one morning a week @care"),
      ]),
    // Nobody has written a note in this group yet.
    Group(start: [], end: [], notes: []),
  ]
}
