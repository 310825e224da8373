"""What keeps a guarded child process from taking the computer down with it."""


def limit_memory(most: int) -> None:
    """Bound the address space (bytes) where the system can (not on Windows).

    Nor may the system write the memory of a child that crashes to disk: what it read would lie there unencrypted.
    """
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
