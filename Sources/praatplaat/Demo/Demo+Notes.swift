// What the groups of the demonstration wrote: invented, like the cases that it is about, and nobody's name is in it.
import Board

extension Demo {
  /// What one group wrote.
  struct Group {
    let start: [String]
    let startSentence: String
    let end: [String]
    let endSentence: String
    let notes: [Line]
    var isReady = false
  }

  /// A note of step interventions.
  struct Line {
    let theme: Theme
    let horizon: Horizon
    let text: String
    let level: Level?

    init(_ theme: Theme, _ horizon: Horizon, _ text: String, _ level: Level? = nil) {
      self.theme = theme
      self.horizon = horizon
      self.text = text
      self.level = level
    }
  }

  /// The groups that work on the maisonnettes, in order.
  static let city: [Group] = [
    Group(
      start: ["Buren kennen elkaar niet meer", "De plint is dicht, ’s avonds loopt er niemand"],
      startSentence: "Wie hier komt wonen, komt naast onbekenden te wonen.", end: ["Een trap waar je stilstaat voor een praatje"],
      endSentence: "Een trap waar je elkaar groet, en weet wie je belt.",
      notes: [
        Line(.socialManagement, .short, "Wijkbeheerder elke dag op vaste tijd in de hal @huurders", .neighbourhood),
        Line(.existingStock, .short, "Betere verlichting in alle trappenhuizen, te beginnen bij blok 3", .home),
        Line(.residentMix, .short, "Kennismaken met de buren in de eerste maand", .home),
        Line(.socialManagement, .short, "Eén nummer voor alle meldingen, en altijd antwoord binnen twee dagen"),
        Line(.existingStock, .long, "Een paar garages worden werkplaats voor de buurt #plint @gemeente", .street),
        Line(.localCooperation, .short, "Elke maand een ronde door de wijk met gemeente en politie @gemeente @politie", .neighbourhood),
        Line(.residentMix, .long, "Een verhuiscoach voor wie kleiner wil wonen", .neighbourhood),
        Line(.newConstruction, .long, "Levensloopbestendig bouwen op de plek van één blok", .neighbourhood),
        Line(.localCooperation, .long, "Afspreken wie welke gegevens mag delen, en wanneer @zorg", .city),
      ], isReady: true),
    Group(
      start: ["Veel verhuizingen achter elkaar", "De school is juist goed", "Afval naast de containers"],
      startSentence: "De buurt heeft meer te dragen dan zij alleen kan.", end: ["Mensen die willen blijven, kunnen blijven"],
      endSentence: "Een buurt waar je blijft omdat je wilt, niet omdat je moet.",
      notes: [
        Line(.residentMix, .short, "Bij elke leegkomende woning eerst kijken wie de trap kan versterken", .street),
        Line(.residentMix, .long, "Een deel van de woningen voor mensen die iets voor de buurt willen doen", .street),
        Line(.socialManagement, .short, "Sneller erbij zijn als het huis vervuilt @zorg", .home),
        Line(.socialManagement, .long, "Een huiskamer in een leegstaande berging #ontmoeting", .street),
        Line(.localCooperation, .short, "De school vragen wat zij ziet, en mee laten denken @school", .neighbourhood),
        Line(.localCooperation, .long, "Samen met de gemeente één begroting voor het plein @gemeente", .neighbourhood),
        Line(.existingStock, .short, "Grotere containers, en ze staan niet meer in het zicht", .street),
      ]),
    Group(
      start: ["Meldingen gaan vooral over geluid", "Een paar mensen houden de trap schoon"],
      startSentence: "Een kleine groep houdt het overeind, en raakt moe.", end: ["Geluid is iets waar je samen over praat"],
      endSentence: "Iedereen doet iets kleins, zodat niemand alles hoeft te doen.",
      notes: [
        Line(.existingStock, .short, "Vloeren dempen in de woningen waar het meest over geklaagd wordt", .home),
        Line(.socialManagement, .short, "Buurtbemiddeling aanbieden voor het een zaak wordt", .street),
        Line(.socialManagement, .short, "Wie de trap schoonhoudt een bedankje geven, elk kwartaal @huurders"),
        Line(.existingStock, .long, "Maisonnettes splitsen: boven klein, onder met een tuin #splitsen", .home),
        Line(.newConstruction, .short, "Met bewoners een wandeling langs plekken waar gebouwd kan worden", .neighbourhood),
        Line(.localCooperation, .short, "Zorg en corporatie zitten één ochtend in de week aan dezelfde tafel @zorg", .neighbourhood),
      ]),
    // Nobody has written a note in this group yet.
    Group(start: [], startSentence: "", end: [], endSentence: "", notes: []),
  ]

  /// The groups that work on the village, in order.
  static let village: [Group] = [
    Group(
      start: ["Ouderen wonen ruim, jongeren vinden niets", "Er is een sterke dorpsvereniging"],
      startSentence: "Het dorp zit vast: niemand kan een stap verder.", end: ["Verhuizen binnen het dorp is gewoon"],
      endSentence: "Oud en jong hebben hier een volgend huis.",
      notes: [
        Line(.newConstruction, .long, "Een hofje met kleine woningen naast de kerk #hofje", .village),
        Line(.residentMix, .short, "Voorrang voor wie een gezinswoning achterlaat", .village),
        Line(.residentMix, .short, "Aan de keukentafel praten over later wonen, zonder formulier @huurders", .home),
        Line(.localCooperation, .short, "De dorpsvereniging vanaf het begin aan tafel @dorpsvereniging", .village),
        Line(.existingStock, .short, "Kleine aanpassingen binnen een week: beugels, drempels, een tweede leuning", .home),
        Line(.existingStock, .long, "Een paar gezinswoningen splitsen voor starters #splitsen", .home),
        Line(.newConstruction, .short, "Uitzoeken wat er op het stuk grond bij de kerk mag @gemeente", .village),
        Line(.socialManagement, .long, "Ophalen en brengen als de winkel weg is, met vrijwilligers", .village),
      ], isReady: true),
    Group(
      start: ["De winkel is dicht", "Iedereen kent iedereen, behalve wie nieuw is"],
      startSentence: "Het dorp is hecht voor wie er al was.", end: ["Nieuwe bewoners horen er in een jaar bij"],
      endSentence: "Wie hier komt, hoort er binnen een jaar bij.",
      notes: [
        Line(.socialManagement, .short, "Wie nieuw is krijgt een rondleiding van een buur", .village),
        Line(.localCooperation, .short, "Een middag in de week winkel in het dorpshuis @dorpsvereniging", .village),
        Line(.residentMix, .long, "Ruimte houden voor jongeren die terug willen komen", .village),
        Line(.newConstruction, .long, "Verplaatsbare huisjes voor starters, voor vijf jaar", .village),
        Line(.socialManagement, .short, "De wijkbeheerder schuift aan bij het koffie-uur @huurders", .village),
        Line(.localCooperation, .long, "Afspraken met de gemeente over vervoer naar de stad @gemeente", .city),
        Line(.residentMix, .short, "Vragen wie er wil ruilen, en dat bord in het dorpshuis hangen", .village),
      ]),
    Group(
      start: ["Wie hulp nodig heeft, vraagt er laat om"],
      startSentence: "Zorg komt pas als het al te laat is.", end: ["Langer thuis, met mensen in de buurt"],
      endSentence: "Je kunt hier oud worden zonder alleen te zijn.",
      notes: [
        Line(.socialManagement, .short, "Eén keer per jaar bij elke huurder boven de 75 langs @zorg", .home),
        Line(.existingStock, .short, "Een gezamenlijke ruimte in een leeg huis proberen, voor een half jaar", .street),
        Line(.localCooperation, .short, "Zorg en corporatie delen één spreekuur in het dorpshuis @zorg", .village),
        Line(.newConstruction, .long, "Appartementen met een lift, aan de rand van het plein", .village),
        Line(.existingStock, .long, "Alle badkamers op de begane grond, bij elke grote beurt", .home),
      ]),
    Group(
      start: ["Er komt weinig vrij: vier verhuizingen in een jaar"], startSentence: "", end: ["Beweging, zonder iemand te duwen"],
      endSentence: "Verhuizen is een kans, geen verlies.",
      notes: [
        Line(.residentMix, .short, "Een seniorenmakelaar die meedenkt en meerekent", .village),
        Line(.residentMix, .long, "De huur gaat mee naar het kleinere huis, zodat het geen straf is"),
        Line(.newConstruction, .short, "Jongeren vragen wat zij zouden kiezen, met tekeningen op tafel", .village),
        Line(.localCooperation, .short, "Eén folder van gemeente, zorg en corporatie samen @gemeente @zorg"),
      ]),
  ]

  /// A package of the first group.
  static let package: [Package.Question: String] = [
    .name: "De trap begint bij de deur", .tenants: "Twee huurders per trap, die dat zelf willen",
    .partner: "Welzijnswerk, voor de eerste maanden",
    .who: "Wijkbeheer nodigt uit, welzijn begeleidt, vastgoed vervangt de lampen", .first: "Een avond in blok 3, met soep",
    .when: "Binnen zes weken",
  ]

  /// What some take home.
  static let takeaways = [
    "Ik bel maandag met het wijkteam over één spreekuur.", "Bij de volgende renovatie vragen we eerst wat de trap nodig heeft.",
    "Leefbaarheid staat voortaan op de agenda van ons hele team.",
  ]
}
