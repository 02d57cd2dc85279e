// Package.swift has the linker call these in place of libgcc's. A static program tells libgcc of its frames at the start;
// the first unwinding then sorts all 55,000 of them, though the linker's own sorted table stands beside them. And a main
// thread that waits for others unwinds once: Swift's runtime ends it by pthread_exit. That took 200 million instructions.
void __wrap___register_frame_info(const void *begin, void *object);
void *__wrap___deregister_frame_info(const void *begin);

void __wrap___register_frame_info(const void *begin, void *object) {
  (void)begin;
  (void)object;
}

void *__wrap___deregister_frame_info(const void *begin) {
  (void)begin;
  return 0;
}
