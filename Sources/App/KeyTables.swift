// The tables of keys of all screens, for whoever gives keys to commands.
import GroupScreen
import HostScreen
import PlenaryScreen
import ReviewScreen
import ScreenKit

/// Every table of keys that can count on a screen, of all of them.
public func keyTables() -> [KeyTable] { GroupScreen.keyTables + HostScreen.keyTables + PlenaryScreen.keyTables + ReviewScreen.keyTables }
