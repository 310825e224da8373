"""A job object of Windows for a guarded child process: bounded memory, no children of its own, an end with its parent.

Windows knows no limits that a process sets for itself; a job it puts itself into has the same effect. Only the system's
own functions are used. Facts: "Job Objects" and JOBOBJECT_EXTENDED_LIMIT_INFORMATION in the Windows documentation.
"""

import ctypes
from ctypes import wintypes

_PROCESS_MEMORY, _ACTIVE_PROCESSES, _KILL_ON_CLOSE, _NO_ERROR_BOX = 0x100, 0x8, 0x2000, 0x400
_EXTENDED_LIMITS = 9


class _Basic(ctypes.Structure):
    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", wintypes.DWORD),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", wintypes.DWORD),
        ("affinity", ctypes.c_size_t),
        ("priority_class", wintypes.DWORD),
        ("scheduling_class", wintypes.DWORD),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limits(most: int) -> _Extended:
    """The limits of a child that may commit so many bytes."""
    found = _Extended()
    found.basic.flags = _PROCESS_MEMORY | _ACTIVE_PROCESSES | _KILL_ON_CLOSE | _NO_ERROR_BOX
    found.basic.active_processes = 1
    found.process_memory = most
    return found


def confine(most: int) -> None:
    """Put this process into a job of its own; raises OSError if Windows refuses. The job lives as long as we do."""
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]  # Windows only
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    job = kernel.CreateJobObjectW(None, None)
    wanted = limits(most)
    done = job and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted))
    if not done or not kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess()):
        raise ctypes.WinError(ctypes.get_last_error())  # type: ignore[attr-defined,unused-ignore]  # Windows only
