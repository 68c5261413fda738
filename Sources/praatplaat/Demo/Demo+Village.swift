// What the groups of the demonstration wrote on the village.
import Board

extension Demo {
  /// The groups that work on the village, in order.
  static let village: [Group] = [
    Group(
      start: [
        Phrase(nl: "Ouderen wonen ruim, jongeren vinden niets", en: "Older people have room to spare, young people find nothing"),
        Phrase(nl: "Er is een sterke dorpsvereniging", en: "There is a strong village association"),
      ],
      startSentence: Phrase(nl: "Het dorp zit vast: niemand kan een stap verder.", en: "The village is stuck: nobody can move on."),
      end: [Phrase(nl: "Verhuizen binnen het dorp is gewoon", en: "Moving within the village is nothing special")],
      endSentence: Phrase(nl: "Oud en jong hebben hier een volgend huis.", en: "Old and young have a next home here."),
      notes: [
        Line(
          .newConstruction, .long, .village,
          nl: "Een hofje met kleine woningen naast de kerk #hofje", en: "A courtyard of small homes beside the church #courtyard"),
        Line(
          .residentMix, .short, .village,
          nl: "Voorrang voor wie een gezinswoning achterlaat", en: "Priority for whoever leaves a family house"),
        Line(
          .residentMix, .short, .home,
          nl: "Aan de keukentafel praten over later wonen, zonder formulier @huurders",
          en: "Talk at the kitchen table about living there later, without a form @tenants"),
        Line(
          .localCooperation, .short, .village,
          nl: "De dorpsvereniging vanaf het begin aan tafel @dorpsvereniging",
          en: "The village association at the table from the beginning @village-association"),
        Line(
          .existingStock, .short, .home,
          nl: "Kleine aanpassingen binnen een week: beugels, drempels, een tweede leuning",
          en: "Small changes within a week: grab rails, thresholds, a second banister"),
        Line(
          .existingStock, .long, .home,
          nl: "Een paar gezinswoningen splitsen voor starters #splitsen", en: "Split a few family houses for first-time tenants #split"),
        Line(
          .newConstruction, .short, .village,
          nl: "Uitzoeken wat er op het stuk grond bij de kerk mag @gemeente",
          en: "Find out what is allowed on the plot beside the church @municipality"),
        Line(
          .socialManagement, .long, .village,
          nl: "Ophalen en brengen als de winkel weg is, met vrijwilligers", en: "Fetch and carry now that the shop is gone, with volunteers"
        ),
      ], isReady: true),
    Group(
      start: [
        Phrase(nl: "De winkel is dicht", en: "The shop has closed"),
        Phrase(nl: "Iedereen kent iedereen, behalve wie nieuw is", en: "Everybody knows everybody, except who is new"),
      ],
      startSentence: Phrase(nl: "Het dorp is hecht voor wie er al was.", en: "The village is close for who was there already."),
      end: [Phrase(nl: "Nieuwe bewoners horen er in een jaar bij", en: "New residents belong within a year")],
      endSentence: Phrase(nl: "Wie hier komt, hoort er binnen een jaar bij.", en: "Whoever comes here, belongs here within a year."),
      notes: [
        Line(
          .socialManagement, .short, .village,
          nl: "Wie nieuw is krijgt een rondleiding van een buur", en: "Whoever is new is shown around by a neighbour"),
        Line(
          .localCooperation, .short, .village,
          nl: "Een middag in de week winkel in het dorpshuis @dorpsvereniging",
          en: "A shop in the village hall, one afternoon a week @village-association"),
        Line(
          .residentMix, .long, .village,
          nl: "Ruimte houden voor jongeren die terug willen komen", en: "Keep room for young people who want to come back"),
        Line(
          .newConstruction, .long, .village,
          nl: "Verplaatsbare huisjes voor starters, voor vijf jaar", en: "Small movable homes for first-time tenants, for five years"),
        Line(
          .socialManagement, .short, .village,
          nl: "De wijkbeheerder schuift aan bij het koffie-uur @huurders", en: "The caretaker joins the coffee hour @tenants"),
        Line(
          .localCooperation, .long, .city,
          nl: "Afspraken met de gemeente over vervoer naar de stad @gemeente",
          en: "Agreements with the municipality about transport to the city @municipality"),
        Line(
          .residentMix, .short, .village,
          nl: "Vragen wie er wil ruilen, en dat bord in het dorpshuis hangen",
          en: "Ask who wants to swap homes, and put that up in the village hall"),
      ]),
    Group(
      start: [Phrase(nl: "Wie hulp nodig heeft, vraagt er laat om", en: "Whoever needs help, asks for it late")],
      startSentence: Phrase(nl: "Zorg komt pas als het al te laat is.", en: "Care only comes when it is too late."),
      end: [Phrase(nl: "Langer thuis, met mensen in de buurt", en: "Longer at home, with people around")],
      endSentence: Phrase(nl: "Je kunt hier oud worden zonder alleen te zijn.", en: "You can grow old here without being alone."),
      notes: [
        Line(
          .socialManagement, .short, .home,
          nl: "Eén keer per jaar bij elke huurder boven de 75 langs @zorg", en: "Once a year, visit every tenant over 75 @care"),
        Line(
          .existingStock, .short, .street,
          nl: "Een gezamenlijke ruimte in een leeg huis proberen, voor een half jaar",
          en: "Try a shared room in an empty house, for half a year"),
        Line(
          .localCooperation, .short, .village,
          nl: "Zorg en corporatie delen één spreekuur in het dorpshuis @zorg",
          en: "Care and the housing association share one office hour in the village hall @care"),
        Line(
          .newConstruction, .long, .village,
          nl: "Appartementen met een lift, aan de rand van het plein", en: "Flats with a lift, at the edge of the square"),
        Line(
          .existingStock, .long, .home,
          nl: "Alle badkamers op de begane grond, bij elke grote beurt", en: "All bathrooms on the ground floor, with every large overhaul"),
      ]),
    Group(
      start: [Phrase(nl: "Er komt weinig vrij: vijf verhuizingen in een jaar", en: "Little falls free: five moves in a year")],
      end: [Phrase(nl: "Beweging, zonder iemand te duwen", en: "Movement, without pushing anybody")],
      endSentence: Phrase(nl: "Verhuizen is een kans, geen verlies.", en: "Moving is a chance, not a loss."),
      notes: [
        Line(
          .residentMix, .short, .village,
          nl: "Een seniorenmakelaar die meedenkt en meerekent", en: "A seniors’ broker who thinks along and does the sums"),
        Line(
          .residentMix, .long,
          nl: "De huur gaat mee naar het kleinere huis, zodat het geen straf is",
          en: "The rent moves along to the smaller home, so that it is no punishment"),
        Line(
          .newConstruction, .short, .village,
          nl: "Jongeren vragen wat zij zouden kiezen, met tekeningen op tafel",
          en: "Ask young people what they would choose, with drawings on the table"),
        Line(
          .localCooperation, .short,
          nl: "Eén folder van gemeente, zorg en corporatie samen @gemeente @zorg",
          en: "One leaflet of municipality, care and housing association together @municipality @care"),
      ]),
  ]
}
