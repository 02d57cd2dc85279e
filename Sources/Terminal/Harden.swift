@preconcurrency import CReadline
@preconcurrency import Glibc

/// What makes a process fit for private text; done before anything else.
public enum Harden {
  /// Sets the process up: a crash is silent and leaves no core, a closed pipe and a limit on the size of files are
  /// errors and not a death, new files are for their owner alone, and no other process of the same person can look into
  /// this one.
  /// `isTraceable` leaves the last one out, for tests that follow system calls.
  @MainActor public static func process(isTraceable: Bool = false) {
    // A closed standard stream would lend its number to the next file. Writing to these fails as it would have.
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
    // Swift's own handlers would print memory, and on a terminal wait for a key.
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] { signal(number, SIG_DFL) }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(UInt32(RLIMIT_CORE.rawValue)), &none)
    if !isTraceable { _ = candor_set_dumpable(0) }
    useUTF8()
  }

  /// Has the C library, and so readline, take bytes for UTF-8, also under `LANG=C` and a locale that isn't installed.
  @MainActor public static func useUTF8() {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return }
    // readline looks at the variables again at each line. What else they say, the country among it, stays said.
    if let all = getenv("LC_ALL"), all.pointee != 0 {
      setenv("LANG", all, 1)
      setenv("LC_MESSAGES", all, 1)
      unsetenv("LC_ALL")
    }
    for name in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      setenv("LC_CTYPE", name, 1)
      return
    }
  }

  private static var isUTF8: Bool {
    guard let codeset = nl_langinfo(CInt(CODESET)) else { return false }
    return strcmp(codeset, "UTF-8") == 0
  }
}
