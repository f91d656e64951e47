/* hold.exe SHARING FILE: keeps FILE open, as another program does. SHARING: `nothing`, as a program that writes it;
   `reading`, as one that shows it. Says `held`, and lets go when its own input ends. */
#include <windows.h>
#include <stdio.h>

int wmain(int count, wchar_t **words) {
    if (count != 3) return 2;
    DWORD sharing = wcscmp(words[1], L"reading") ? 0 : FILE_SHARE_READ;
    HANDLE held = CreateFileW(words[2], GENERIC_READ, sharing, NULL, OPEN_EXISTING, 0, NULL);
    if (held == INVALID_HANDLE_VALUE) {
        printf("not held: %lu\n", GetLastError());
        return 1;
    }
    puts("held");
    fflush(stdout);
    while (getchar() != EOF) {}
    return 0;
}
