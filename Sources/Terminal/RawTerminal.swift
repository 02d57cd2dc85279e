@preconcurrency import CReadline
@preconcurrency import Glibc

// What a crash handler needs, at addresses that never move: the descriptor, or -1, and the state to go back to.
private nonisolated(unsafe) let foundState: UnsafeMutablePointer<termios> = {
  let state = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  state.initialize(to: termios())
  return state
}()
private nonisolated(unsafe) let foundDescriptor: UnsafeMutablePointer<Int32> = {
  let descriptor = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  descriptor.initialize(to: -1)
  return descriptor
}()

/// Gives the terminal back and raises the signal again; the handler is gone by then, so that it ends us on return.
private let restoreAfterCrash: @convention(c) (Int32) -> Void = { number in
  if foundDescriptor[0] >= 0 { tcsetattr(foundDescriptor[0], TCSANOW, foundState) }
  raise(number)
}

/// The terminal's state while lines are edited. It is kept from the first prompt to `release`, not only within a
/// line: between two lines the kernel would cut what is typed at 4096 bytes and echo it in the wrong place.
@MainActor final class RawTerminal {
  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV]

  private let descriptor: Int32
  private var isHeld = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Puts the terminal into readline's state, with Ctrl-S and Ctrl-Q as plain keys.
  func take() {
    guard !isHeld else { return }
    isHeld = true
    if tcgetattr(descriptor, foundState) == 0 {
      foundDescriptor[0] = descriptor
      Self.crashes.forEach { Self.handle($0, restoreAfterCrash) }
    }
    // Eight-bit input: UTF-8 wants it whatever the locale says.
    rl_prep_terminal(1)
    var state = termios()
    guard tcgetattr(descriptor, &state) == 0 else { return }
    state.c_iflag &= ~tcflag_t(IXON)
    // Ctrl-C throws away nothing that was typed before it.
    state.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(descriptor, TCSADRAIN, &state)
  }

  /// Puts the terminal back into the state in which it was found.
  func release() {
    guard isHeld else { return }
    isHeld = false
    // Else readline thinks that a line ended with Ctrl-D and adds an empty one.
    rl_eof_found = 0
    rl_deprep_terminal()
    foundDescriptor[0] = -1
    Self.crashes.forEach { Self.handle($0, SIG_DFL) }
  }

  private static func handle(_ number: Int32, _ handler: (@convention(c) (Int32) -> Void)?) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = Int32(bitPattern: UInt32(truncatingIfNeeded: SA_RESETHAND))
    sigaction(number, &action, nil)
  }
}
