/* cjm-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The program's own words in the language of a document.
 *
 * A Dutch map stays Dutch on an English desktop, so these words cannot come from gettext(), which follows the
 * environment. CjmWords reads the compiled catalogue of one language itself, in the GNU .mo format, and looks words up
 * without any global state. Where there is no catalogue or no translation, the words are English, as in the source.
 */
typedef struct _CjmWords CjmWords;

CjmWords   *cjm_words_new                (const char *language);
CjmWords   *cjm_words_new_for_file       (const char *path);
CjmWords   *cjm_words_new_own            (void);
void        cjm_words_free               (CjmWords   *self);
const char *cjm_words_get                (CjmWords   *self,
                                          const char *text);
const char *cjm_words_get_context        (CjmWords   *self,
                                          const char *context,
                                          const char *text);
const char *cjm_words_get_context_plural (CjmWords   *self,
                                          const char *context,
                                          const char *singular,
                                          const char *plural,
                                          gint64      n);
const char *cjm_words_get_plural         (CjmWords   *self,
                                          const char *singular,
                                          const char *plural,
                                          gint64      n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmWords, cjm_words_free)

G_END_DECLS
