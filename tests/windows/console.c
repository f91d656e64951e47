/* console.exe FILE PAGE COMMAND: runs COMMAND in a console of its own, 100 characters wide, with code page PAGE, as old
   programs and windows have it. Writes to FILE, in UTF-8: what it ended with, whether the console reads codes of colours,
   and what stands on the screen. */
#include <windows.h>
#include <stdio.h>

static HANDLE console(const wchar_t *name) {
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    return CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                       OPEN_EXISTING, 0, NULL);
}

int wmain(int count, wchar_t **words) {
    if (count != 4) return 2;
    FILE *file = _wfopen(words[1], L"wb");
    if (!file) return 3;
    UINT page = (UINT)_wtoi(words[2]);
    HANDLE in = console(L"CONIN$"), out = console(L"CONOUT$");
    COORD size = {100, 300};
    SetConsoleScreenBufferSize(out, size);
    SetConsoleCP(page);
    SetConsoleOutputCP(page);

    STARTUPINFOW start = {0};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = in;
    start.hStdOutput = start.hStdError = out;
    PROCESS_INFORMATION process;
    if (!CreateProcessW(NULL, words[3], NULL, NULL, TRUE, 0, NULL, NULL, &start, &process)) return 4;
    WaitForSingleObject(process.hProcess, 60000);
    DWORD status = 99, mode = 0;
    GetExitCodeProcess(process.hProcess, &status);
    GetConsoleMode(out, &mode);
    fprintf(file, "status %lu, page %u, colours %d\n", status, GetConsoleOutputCP(),
            (mode & 4 /* ENABLE_VIRTUAL_TERMINAL_PROCESSING */) != 0);

    CONSOLE_SCREEN_BUFFER_INFO screen;
    GetConsoleScreenBufferInfo(out, &screen);
    for (SHORT y = 0; y < screen.dwCursorPosition.Y; y++) {
        wchar_t line[100];
        char text[400];
        COORD at = {0, y};
        DWORD letters = 0;
        ReadConsoleOutputCharacterW(out, line, 100, at, &letters);
        while (letters && line[letters - 1] == L' ') letters--;
        int bytes = letters ? WideCharToMultiByte(CP_UTF8, 0, line, (int)letters, text, sizeof text, NULL, NULL) : 0;
        fwrite(text, 1, (size_t)bytes, file);
        fputc('\n', file);
    }
    return fclose(file);
}
