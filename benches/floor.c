/* The floor of a build: what any program must do that makes a site of files. It reads every file below INPUT, makes the
 * folders and files of LIST below OUTPUT, on THREADS threads, and does nothing else.
 *
 * usage: floor INPUT LIST OUTPUT THREADS
 *
 * LIST has a line "DEPTH SIZE PATH" for each folder (SIZE is -1) and file, folders above what is in them, by DEPTH. What is
 * written comes from what was read, piece by piece, as a program would not write the same bytes again and again either.
 */
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MAX = 1 << 20, TAKE = 16 };
struct entry { int depth; long size; char *path; };
struct list { struct entry *entries; size_t length, room; };

static struct list inputs, outputs;
static char *pool; /* everything that was read */
static atomic_size_t pool_end, taken;
/* What is worked on now. */
static void (*carry_out)(const struct entry *);
static struct list *now;
static atomic_size_t next;
static size_t end;

static void fail(const char *what) { perror(what); exit(1); }

static void push(struct list *list, struct entry entry) {
    if (list->length == list->room) {
        list->room = list->room ? 2 * list->room : 1024;
        if (!(list->entries = realloc(list->entries, list->room * sizeof entry))) fail("memory");
    }
    list->entries[list->length++] = entry;
}

static void walk(const char *folder) {
    DIR *entries = opendir(folder);
    if (!entries) fail(folder);
    for (struct dirent *found; (found = readdir(entries));) {
        char *path;
        if (found->d_name[0] == '.') continue;
        if (asprintf(&path, "%s/%s", folder, found->d_name) < 0) fail("memory");
        if (found->d_type == DT_DIR) walk(path);
        else push(&inputs, (struct entry){0, 0, path});
    }
    closedir(entries);
}

static void read_file(const struct entry *entry) {
    static _Thread_local char buffer[FILE_MAX];
    int file = open(entry->path, O_RDONLY | O_CLOEXEC);
    ssize_t length = read(file, buffer, FILE_MAX); /* one call: no input is larger */
    if (length < 0) fail(entry->path);
    close(file);
    memcpy(pool + atomic_fetch_add(&pool_end, length), buffer, length);
}

static void write_entry(const struct entry *entry) {
    if (entry->size < 0) {
        if (mkdir(entry->path, 0777)) fail(entry->path);
        return;
    }
    int file = open(entry->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) fail(entry->path);
    size_t all = pool_end;
    for (size_t left = entry->size; left;) {
        size_t from = atomic_fetch_add(&taken, left) % all;
        size_t length = left < all - from ? left : all - from;
        if (write(file, pool + from, length) != (ssize_t)length) fail(entry->path);
        left -= length;
    }
    close(file);
}

static void *worker(void *nothing) {
    for (size_t at; (at = atomic_fetch_add(&next, TAKE)) < end;)
        for (size_t i = at; i < at + TAKE && i < end; i++) carry_out(&now->entries[i]);
    return nothing;
}

/* Works on the entries of a list between two places. */
static void on_threads(int threads, void (*work)(const struct entry *), struct list *list, size_t from, size_t upto) {
    pthread_t started[threads];
    carry_out = work;
    now = list;
    next = from;
    end = upto;
    for (int i = 0; i < threads; i++) pthread_create(&started[i], NULL, worker, NULL);
    for (int i = 0; i < threads; i++) pthread_join(started[i], NULL);
}

int main(int count, char **arguments) {
    if (count != 5) return 2;
    int threads = atoi(arguments[4]), depth, at;
    FILE *list = fopen(arguments[2], "r");
    static char line[1 << 16];
    if (!list) fail(arguments[2]);
    for (long size; fgets(line, sizeof line, list) && sscanf(line, "%d %ld %n", &depth, &size, &at) == 2;) {
        char *path;
        line[strcspn(line, "\n")] = 0;
        if (asprintf(&path, "%s/%s", arguments[3], line + at) < 0) fail("memory");
        push(&outputs, (struct entry){depth, size, path});
    }
    pool = mmap(NULL, 1UL << 36, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (pool == MAP_FAILED) fail("memory");

    walk(arguments[1]);
    on_threads(threads, read_file, &inputs, 0, inputs.length);
    if (mkdir(arguments[3], 0777)) fail(arguments[3]);
    for (size_t from = 0, upto; from < outputs.length; from = upto) {
        for (upto = from; upto < outputs.length && outputs.entries[upto].depth == outputs.entries[from].depth;) upto++;
        on_threads(threads, write_entry, &outputs, from, upto);
    }
    return 0;
}
