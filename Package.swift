// swift-tools-version: 6.0
// The house: pure rooms (Board, Words, Canvas, App, Reports) in the middle, two thin edges (Terminal, BoardFile), and the command line that knows them all.
import PackageDescription

// What runs once and briefly is not worth copies of the standard library's generics, made to measure for each of its types: they are a third of what
// such a target takes to compile. Not the command line: somebody waits for each start of it.
let cold: [SwiftSetting] = [.unsafeFlags(["-Xllvm", "-sil-disable-pass=generic-specializer"], .when(configuration: .release))]

let package = Package(
  name: "praatplaat",
  products: [.executable(name: "praatplaat", targets: ["praatplaat"])],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSystem"),
    .target(name: "Board"),
    .target(name: "SystemCalls"),
    .target(name: "Words", dependencies: ["Board"]),
    .target(name: "Privacy", dependencies: ["Board"]),
    // ncurses is to ask the program itself how wide a character is (EmojiWidth).
    .target(name: "Canvas", dependencies: ["CSystem"], linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic-symbol=wcwidth"])]),
    .target(name: "BoardFile", dependencies: ["Board", "CSystem", "SystemCalls"], exclude: ["FORMAT.md"]),
    .target(
      name: "Cases", dependencies: ["Board", "Words"], path: "Cases",
      exclude: ["Begeleider.md", "Beheer.md", "Bestand.md", "Groep.md", "README.md", "Terugkijken.md", "Markdown", "embed"],
      swiftSettings: cold),
    .target(name: "Review", dependencies: ["Board", "Canvas"]),
    .target(name: "Reports", dependencies: ["Board", "Canvas", "Privacy", "Review", "Words"]),
    .target(name: "Intake", dependencies: ["Board", "Canvas", "Reports", "Words"]),
    .target(name: "ScreenKit", dependencies: ["Board", "Canvas", "Review", "Words"]),
    .target(name: "Settings", dependencies: ["Board", "ScreenKit", "Words"]),
    .target(name: "NoteBoard", dependencies: ["Board", "Canvas", "ScreenKit", "Words"]),
    .target(name: "GroupScreen", dependencies: ["Board", "Canvas", "NoteBoard", "Privacy", "ScreenKit", "Words"]),
    .target(name: "HostScreen", dependencies: ["Board", "Canvas", "NoteBoard", "Privacy", "Review", "ScreenKit", "Words"]),
    .target(name: "PlenaryScreen", dependencies: ["Board", "Canvas", "Privacy", "ScreenKit", "Words"]),
    .target(name: "ReviewScreen", dependencies: ["Board", "Canvas", "Privacy", "Review", "ScreenKit", "Words"]),
    .target(name: "Recording", dependencies: ["Board", "Canvas", "PlenaryScreen", "Reports", "Review", "ScreenKit", "Words"]),
    .target(name: "App", dependencies: ["Board", "Canvas", "GroupScreen", "HostScreen", "PlenaryScreen", "ReviewScreen", "ScreenKit"]),
    .target(name: "SpokenScreen", dependencies: ["Board", "Canvas", "Privacy", "Reports", "ScreenKit", "Words"]),
    .target(name: "Terminal", dependencies: ["Board", "Canvas", "CNcurses", "CSystem", "ScreenKit", "SystemCalls"]),
    .executableTarget(
      name: "praatplaat",
      dependencies: [
        "App", "Board", "BoardFile", "Canvas", "Cases", "CSystem", "Intake", "Privacy", "Recording", "Reports", "Review", "ScreenKit",
        "Settings",
        "SpokenScreen", "SystemCalls", "Terminal", "Words",
      ]),
    .testTarget(name: "BoardTests", dependencies: ["Board", "SeedKit", "SessionKit", "TortureKit", "Words"]),
    .testTarget(
      name: "BoardFileTests", dependencies: ["Board", "BoardFile", "CSystem", "FileProbe", "ProcessKit", "SeedKit", "SystemCalls"]),
    .target(name: "SeedKit", path: "Tests/SeedKit"),
    .target(name: "SessionKit", dependencies: ["Board", "SeedKit"], path: "Tests/SessionKit"),
    .target(name: "BoundsKit", dependencies: ["Board", "BoardFile", "SeedKit"], path: "Tests/BoundsKit"),
    .executableTarget(
      name: "FileProbe", dependencies: ["Board", "BoardFile", "BoundsKit", "CSystem", "SessionKit"], path: "Tests/FileProbe"),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "CSystem", "ProcessKit", "SeedKit"]),
    .testTarget(name: "CasesTests", dependencies: ["Cases", "Board", "SeedKit"]),
    .systemLibrary(name: "CTrace", path: "Tests/CTrace"),
    .target(name: "TortureKit", dependencies: ["Board", "BoardFile", "CSystem", "CTrace", "SeedKit"], path: "Tests/TortureKit"),
    .executableTarget(name: "Torture", dependencies: ["TortureKit"], path: "Tests/Torture"),
    .testTarget(name: "TortureTests", dependencies: ["FileProbe", "SeedKit", "TortureKit", "praatplaat"]),
    .target(name: "PtyKit", dependencies: ["CSystem"], path: "Tests/PtyKit"),
    .executableTarget(name: "Bench", dependencies: ["CSystem", "PtyKit"], path: "Tests/Bench", exclude: ["README.md"]),
    .executableTarget(name: "Live", dependencies: ["CNcurses", "CSystem", "PtyKit"], path: "Tests/Live", exclude: ["simulate"]),
    .target(name: "ProcessKit", dependencies: ["CSystem"], path: "Tests/ProcessKit"),
    .target(name: "ScenarioKit", dependencies: ["App", "Board", "Canvas", "Cases", "ScreenKit"], path: "Tests/ScenarioKit"),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "App", "Board", "Canvas", "Cases", "CSystem", "GroupScreen", "HostScreen", "NoteBoard", "PlenaryScreen", "ReviewScreen",
        "ScenarioKit",
        "ScreenKit", "SeedKit",
      ]),
    .testTarget(name: "ScreenKitTests", dependencies: ["Board", "Canvas", "ScreenKit", "SeedKit"]),
    .testTarget(name: "SettingsTests", dependencies: ["App", "Board", "ScreenKit", "SeedKit", "Settings"]),
    .testTarget(name: "NoteBoardTests", dependencies: ["Board", "Canvas", "NoteBoard", "SeedKit"]),
    .testTarget(
      name: "GroupScreenTests", dependencies: ["GroupScreen", "Board", "CSystem", "Canvas", "NoteBoard", "ScreenKit", "SeedKit"]),
    .testTarget(
      name: "HostScreenTests", dependencies: ["HostScreen", "Board", "Cases", "CSystem", "Canvas", "NoteBoard", "ScreenKit", "SeedKit"]),
    .testTarget(
      name: "PlenaryScreenTests",
      dependencies: ["PlenaryScreen", "App", "Board", "CSystem", "Canvas", "ProcessKit", "ScenarioKit", "ScreenKit", "SeedKit"]),
    .testTarget(
      name: "ReviewScreenTests",
      dependencies: ["ReviewScreen", "App", "Board", "Canvas", "Review", "ScenarioKit", "ScreenKit", "SeedKit", "SessionKit"]),
    .testTarget(
      name: "SpokenScreenTests", dependencies: ["App", "Board", "CSystem", "Canvas", "ScenarioKit", "ScreenKit", "SpokenScreen"]),
    .testTarget(name: "WordsTests", dependencies: ["Board", "Words"]),
    .testTarget(name: "PrivacyTests", dependencies: ["Board", "Cases", "Privacy", "SeedKit"], exclude: ["Corpus"]),
    .testTarget(name: "ReviewTests", dependencies: ["Review", "Board", "SeedKit", "SessionKit"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Review", "Board", "BoardFile", "Canvas", "ProcessKit", "SeedKit", "SessionKit"]),
    .testTarget(name: "RecordingTests", dependencies: ["Recording", "Board", "Canvas", "Reports", "ScreenKit", "SessionKit"]),
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "Board", "BoardFile", "Reports", "SeedKit", "Words"]),
    .testTarget(
      name: "BoundsTests",
      dependencies: ["Board", "BoardFile", "BoundsKit", "ProcessKit", "Reports", "Review", "ReviewScreen", "praatplaat"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Canvas", "CSystem", "ScreenKit"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Board", "BoardFile", "Canvas", "ProcessKit", "Recording", "Reports", "ScenarioKit", "ScreenKit", "praatplaat"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "praatplaat", "App", "Board", "BoardFile", "Canvas", "Cases", "FileProbe", "Intake", "ProcessKit", "Reports", "Review", "ScreenKit",
        "SeedKit", "SessionKit", "Settings", "Terminal", "Words",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
