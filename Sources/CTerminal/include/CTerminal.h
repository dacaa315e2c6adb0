// What Swift cannot import of ncursesw and Linux, behind one prefix. NCURSES_WIDECHAR must be set here,
// before <curses.h>: a define in the package's cSettings does not reach Swift's importer.
#pragma once

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

// --- curses: globals and macros as functions
// -------------------------------------------------------------------

static inline WINDOW *_Nullable ct_stdscr(void) { return stdscr; }
static inline WINDOW *_Nullable ct_curscr(void) { return curscr; }
static inline int ct_colors(void) { return COLORS; }

static inline attr_t ct_attribute_bold(void) { return WA_BOLD; }
static inline attr_t ct_attribute_dim(void) { return WA_DIM; }
static inline attr_t ct_attribute_reverse(void) { return WA_REVERSE; }

/// Writes `length` bytes of UTF-8 at a row and column with one look; pairs above 255 are told apart.
void ct_put(WINDOW *_Nonnull window, int row, int column, attr_t attributes, int pair,
            const char *_Nonnull bytes, int length);

/// What ct_read_key found.
enum ct_key_kind { CT_KEY_NONE = 0, CT_KEY_CHARACTER = 1, CT_KEY_CODE = 2 };

/// One key without waiting: `value` gets a Unicode scalar or a KEY_ code. Read from a pad: wgetch of a window
/// that has changed would refresh it first.
enum ct_key_kind ct_read_key(WINDOW *_Nonnull pad, uint32_t *_Nonnull value);

/// Reads one row of a window back, at most `limit` wide characters; returns how many.
int ct_read_row(WINDOW *_Nonnull window, int row, wchar_t *_Nonnull text, int limit);

/// The string capability `name` of the terminal in use, or NULL where it has none.
const char *_Nullable ct_capability(const char *_Nonnull name);

/// Columns that curses gives to a scalar; -1 for control characters.
int ct_width(uint32_t scalar);

// --- the operating system
// -----------------------------------------------------------------------------------------

/// Sets the locale from the environment, C.UTF-8 where that one does not exist or is no UTF-8; returns 1 for
/// UTF-8.
int ct_setup_locale(void);

/// Opens a terminal for reading and writing without making it the controlling one; -1 (errno) on failure.
int ct_open_terminal(const char *_Nonnull path);

/// Size in cells; 0 on success, -1 where the descriptor has none.
int ct_window_size(int descriptor, int *_Nonnull columns, int *_Nonnull rows);

/// Blocks WINCH, TERM, INT, HUP, TSTP and CONT in this thread and those it starts.
void ct_block_signals(void);

/// A descriptor that those signals are read from; -1 (errno) on failure.
int ct_signal_descriptor(void);

/// The next signal of the descriptor, or 0 where there is none.
int ct_next_signal(int descriptor);

/// A descriptor that wakes a poll; -1 (errno) on failure.
int ct_event_descriptor(void);
void ct_event_signal(int descriptor);
void ct_event_drain(int descriptor);

/// Stops the process group as Ctrl-Z does, and returns once it goes on (at once where nothing can be
/// stopped).
void ct_stop(void);

// --- giving the terminal back, whatever happens
// ---------------------------------------------------------------------

/// Installs handlers for ILL, TRAP, ABRT, SEGV, BUS and FPE, and one for exit(), before curses starts. They
/// do nothing until ct_guard_arm.
void ct_guard_install(void);

/// From now on a crash writes `reset` to the terminal, restores its modes as they are now, and goes on
/// crashing. Standard error goes to a memory file until the guard is released where it is a terminal.
void ct_guard_arm(int terminal, const char *_Nonnull reset, int capture_standard_error);

/// Restores standard error and shows what was written to it meanwhile; the terminal has been given back by
/// curses.
void ct_guard_release(void);
