// What not every format tells: worked out when it is first asked for.
import Synchronization

/// A value that is worked out once, for whoever asks first.
final class Later<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let work: @Sendable () -> Value

  init(_ work: @escaping @Sendable () -> Value) { self.work = work }

  /// The value. Working it out must not ask for itself.
  var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = work()
      known = value
      return value
    }
  }
}
