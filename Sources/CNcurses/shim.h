// Wide ncurses, and names for what Swift cannot import from it: macros that take arguments or casts, and variables that belong to the library.
#pragma once
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <stdio.h>
#include <ncursesw/curses.h>

// <term.h> defines a macro for every capability ("lines", "columns", "tab"): only what is needed of it.
extern int setupterm(const char *term, int descriptor, int *result);
extern int del_curterm(struct term *terminal);
extern struct term *set_curterm(struct term *terminal);
extern char *tigetstr(const char *capability);
extern int tigetnum(const char *capability);
extern int tigetflag(const char *capability);

static const attr_t praat_bold = A_BOLD;
static const attr_t praat_underline = A_UNDERLINE;
static const attr_t praat_reverse = A_REVERSE;
static const attr_t praat_italic = A_ITALIC;

static const mmask_t praat_button1 = BUTTON1_PRESSED;
static const mmask_t praat_button1_up = BUTTON1_RELEASED;
static const mmask_t praat_motion = REPORT_MOUSE_POSITION;
static const mmask_t praat_wheel_up = BUTTON4_PRESSED;
static const mmask_t praat_wheel_down = BUTTON5_PRESSED;

static const int praat_function_key_0 = KEY_F(0);
static const int praat_function_key_63 = KEY_F(63);

static inline FILE *praat_stdin(void) { return stdin; }
static inline WINDOW *praat_whole_screen(void) { return stdscr; }
static inline int praat_colours(void) { return COLORS; }
static inline int praat_colour_pairs(void) { return COLOR_PAIRS; }

// One cell: a spacing character with up to four marks, 0 where there is none. The pair goes through the pointer, since the parameter for it is a
// short.
static inline int praat_set_cell(
    cchar_t *cell, unsigned base, unsigned mark1, unsigned mark2, unsigned mark3, unsigned mark4, attr_t attributes, int pair) {
  const wchar_t text[] = {(wchar_t)base, (wchar_t)mark1, (wchar_t)mark2, (wchar_t)mark3, (wchar_t)mark4, 0};
  return setcchar(cell, text, attributes, 0, &pair);
}
