#if canImport(Glibc)
  import CMalloc
#endif

/// How the memory of scored documents goes back to the system.
public enum WorkingMemory {
  /// Blocks of this size and more are mapped by themselves and go back to the system when they are freed.
  private static let mappedByteCount: Int32 = 1 << 16
  /// Free bytes at the end of the heap that are kept.
  private static let keptByteCount: Int32 = 1 << 17

  /// Makes the process's memory follow the documents that are in work. By default glibc raises both bounds with the largest block that it
  /// has seen, up to 32 MB, and every thread then keeps what its largest document took.
  ///
  /// To be called by a program, before a second thread runs. Does nothing where the C library is not glibc.
  /// Source: mallopt(3), M_MMAP_THRESHOLD: who sets it switches the raising off.
  public static func followDocuments() {
    #if canImport(Glibc)
      _ = mallopt(M_MMAP_THRESHOLD, mappedByteCount)
      _ = mallopt(M_TRIM_THRESHOLD, keptByteCount)
    #endif
  }
}
