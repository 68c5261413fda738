// Every style can be read in every scheme, on every number of colours and every ground: computed as WCAG 2.2 computes it.
import Canvas
import Testing

@testable import ScreenKit

@Suite("Contrast") struct ContrastTests {
  /// A palette, and what a terminal may have behind it.
  struct Situation: CustomTestStringConvertible, Sendable {
    let palette: Palette
    let grounds: [XtermColour]
    var testDescription: String { "\(palette.scheme.rawValue), \(palette.depth), \(palette.ground.map { "\($0)" } ?? "unknown")" }
  }

  /// Every scheme with every number of colours, on a ground that is known and on one that is not: that may be black, and it may be white.
  static let situations = ColourScheme.allCases.flatMap { scheme in
    [ColourDepth.eight, .sixteen, .many].flatMap { depth in
      [Ground.dark, .light, nil].map { ground in
        let grounds: [XtermColour] = ground == .dark ? [.black] : ground == .light ? [.white] : [.black, .white]
        return Situation(palette: Palette(depth: depth, scheme: scheme, ground: ground), grounds: grounds)
      }
    }
  }

  private static let bars =
    [Style.wallBarShort, .wallBarLong, .measure] + (1...5).flatMap { [Style.bar($0, isShort: true), .bar($0, isShort: false)] }
  private static let edges = [Style.ownShort, .ownLong, .otherShort, .otherLong, .draft].map(Style.edge)
  private static let letters = (0..<UInt8(StyleSheet.count)).map { Style(role: $0) }.filter { !bars.contains($0) && !edges.contains($0) }

  /// The colours of a look on a ground; none where it is the terminal's own on its own.
  private func colours(_ look: Look, on ground: XtermColour) -> (ink: XtermColour, paper: XtermColour)? {
    if look.foreground == nil && look.background == nil { return nil }
    let own = ground == .black ? XtermColour.white : .black
    let (ink, paper) = (look.foreground.map(XtermColour.init) ?? own, look.background.map(XtermColour.init) ?? ground)
    return look.reverse ? (paper, ink) : (ink, paper)
  }

  @Test("every letter stands out from its ground by 4.5 to 1, with strong contrast by 7 to 1", arguments: situations)
  func letters(situation: Situation) {
    let scheme = situation.palette.scheme

    let least = scheme == .contrast || scheme == .contrastLight ? 7 : 4.5
    for style in Self.letters.flatMap({ [$0, $0.with(.bold), $0.with(.reverse)] }) {
      let look = situation.palette.look(of: style)
      for ground in situation.grounds {
        guard let (ink, paper) = colours(look, on: ground) else { continue }
        #expect(ink.ratio(to: paper) >= least, "role \(style.role) \(style.traits) on \(ground)")
      }
    }
  }

  @Test("of every bar one of its colours stands out from the ground by 3 to 1", arguments: situations)
  func bars(situation: Situation) {
    for style in Self.bars {
      let look = situation.palette.look(of: style)
      for ground in situation.grounds {
        guard let ink = look.foreground else { continue }
        let page = situation.palette.look(of: .plain).background.map(XtermColour.init) ?? ground
        let colours = [ink, look.background].compactMap { $0 }.map(XtermColour.init)
        #expect(colours.contains { $0.ratio(to: page) >= 3 }, "role \(style.role) on \(ground)")
      }
    }
  }

  @Test("a colour of ours never stands behind letters of the terminal's own colour", arguments: situations)
  func ownInk(situation: Situation) {
    for role in 0..<UInt8(StyleSheet.count) {
      let look = situation.palette.look(of: Style(role: role))
      #expect(look.background == nil || look.foreground != nil, "role \(role)")
    }
  }

  @Test("with few colours nothing is bold black, which many terminals draw as grey", arguments: situations)
  func boldBlack(situation: Situation) {
    guard situation.palette.depth != .many else { return }
    for style in (0..<UInt8(StyleSheet.count)).map({ Style(role: $0) }).flatMap({ [$0, $0.with(.bold)] }) {
      let look = situation.palette.look(of: style)
      #expect(!(look.bold && look.foreground == 0), "role \(style.role)")
    }
  }

  @Test(
    "schemes with a screen of their own leave nothing to the terminal", arguments: [ColourScheme.light, .dark, .contrast, .contrastLight])
  func ownScreen(scheme: ColourScheme) {
    for depth in [ColourDepth.eight, .sixteen, .many] {
      for role in 0..<UInt8(StyleSheet.count) {
        let look = Palette(depth: depth, scheme: scheme).look(of: Style(role: role))
        #expect(look.foreground != nil && look.background != nil, "role \(role)")
      }
    }
  }

  @Test("without colours every scheme is the terminal's own look") func monochrome() {
    for scheme in ColourScheme.allCases {
      for role in 0..<UInt8(StyleSheet.count) {
        let look = Palette(depth: .monochrome, scheme: scheme, ground: .light).look(of: Style(role: role))
        #expect(look == Palette(depth: .many, scheme: .mono, ground: .light).look(of: Style(role: role)))
        #expect(look.foreground == nil && look.background == nil)
      }
    }
  }

  @Test("what is said by colour stays apart for every kind of colour-blindness") func colourBlind() {
    for ground in [Ground.dark, .light, nil] {
      let palette = Palette(depth: .many, scheme: .colorblind, ground: ground)
      func paper(_ style: Style) -> XtermColour? { palette.look(of: style).background.map(XtermColour.init) }
      func ink(_ style: Style) -> XtermColour? { palette.look(of: style).foreground.map(XtermColour.init) }
      let heads = (1...5).map { paper(.head($0)) }
      var pairs = heads.indices.flatMap { first in heads[..<first].map { (heads[first], $0) } }
      pairs += [(paper(.laneShort), paper(.laneLong)), (paper(.ownShort), paper(.ownLong)), (paper(.otherShort), paper(.otherLong))]
      pairs += [(paper(.ownShort), paper(.otherShort)), (paper(.ownLong), paper(.otherLong)), (ink(.wallBarShort), ink(.wallBarLong))]
      pairs += (1...5).map { (ink(.bar($0, isShort: true)), ink(.bar($0, isShort: false))) }
      for (first, second) in pairs {
        for sight in Sight.allCases {
          #expect(first!.distance(to: second!, in: sight) >= 20, "\(first!) and \(second!), \(sight)")
        }
      }
    }
  }

  /// Strong contrast leaves no room for colours: there the heads are told apart by their words.
  private static let fewColours = situations.filter {
    [.eight, .sixteen].contains($0.palette.depth) && $0.palette.scheme != .contrast && $0.palette.scheme != .contrastLight
  }

  @Test("with few colours each theme's head has a ground of its own", arguments: fewColours) func heads(situation: Situation) {
    for ground in situation.grounds {
      for one in 1...5 {
        for other in 1...5 where other != one {
          let distance = paper(.head(one), situation, on: ground).distance(to: paper(.head(other), situation, on: ground), in: .usual)
          #expect(distance >= 20, "\(one) and \(other) on \(ground): \(distance)")
        }
      }
    }
  }

  @Test("the number of the chosen head stands out from its title, with any colours and with none", arguments: situations)
  func chosenHead(situation: Situation) {
    for number in 1...5 {
      let (here, title) = (Style.head(number).with(.reverse), Style.head(number))
      #expect(situation.palette.look(of: here).reverse != situation.palette.look(of: title).reverse)
      for ground in situation.grounds {
        let distance = paper(here, situation, on: ground).distance(to: paper(title, situation, on: ground), in: .usual)
        #expect(distance >= 20, "\(number) on \(ground): \(distance)")
      }
    }
  }

  /// What is behind the letters of a style on a ground.
  private func paper(_ style: Style, _ situation: Situation, on ground: XtermColour) -> XtermColour {
    let look = situation.palette.look(of: style)
    return colours(look, on: ground)?.paper ?? (look.reverse ? (ground == .black ? .white : .black) : ground)
  }

  @Test("a scheme is chosen by its name, and uses no more colours than it says") func names() {
    #expect(ColourScheme(named: "contrast-light") == .contrastLight)
    #expect(ColourScheme(named: "none") == .mono)
    #expect(ColourScheme(named: "veel") == nil)
    #expect(
      ColourScheme.allCases.map { $0.depth(of: .many) } == [.many, .many, .many, .many, .many, .many, .many, .sixteen, .eight, .monochrome])
    #expect(ColourScheme.allCases.map { $0.depth(of: .eight) }.dropLast() == Array(repeating: .eight, count: 9)[...])
    #expect(ColourScheme.allCases.allSatisfy { $0.depth(of: .monochrome) == .monochrome })
  }

  @Test("grey is light or dark by what can be read on it") func lightness() {
    #expect([0, 0.17, 0.18, 1].map(Ground.init) == [.dark, .dark, .light, .light])
  }
}
