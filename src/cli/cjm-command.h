/* cjm-command.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdio.h>

#include "cjm-document.h"

G_BEGIN_DECLS

#define CJM_PROGRAM "klantreis-cli"

/* How the program ends; scripts rely on these. */
typedef enum
{
  CJM_EXIT_DONE    = 0,
  CJM_EXIT_REFUSED = 1,  /* a document is refused, or has not what was asked of it */
  CJM_EXIT_DIFFERENT = 1,  /* as diff(1) has it: two documents are not the same */
  CJM_EXIT_USAGE   = 2,  /* wrong arguments, or a file that cannot be read or written */
} CjmExit;

/*
 * The commands, in the order of the help. A row is C (name, summary); what a command does is the function cjm_command_NAME(),
 * which gets the arguments from the command's name on.
 */

#define CJM_COMMANDS(C)                                      \
  C (new, N_("Begin a document from a phase model"))         \
  C (export, N_("Draw a journey as SVG, PNG or PDF"))        \
  C (analyse, N_("Tell where a journey falls short"))        \
  C (plan, N_("Write the action plan as a table or calendar")) \
  C (check, N_("Tell what is wrong with documents"))         \
  C (diff, N_("Tell what is different in two documents"))    \
  C (format, N_("Write a document in its canonical layout"))

#define CJM_COMMAND_FUNCTION(name, summary) \
  CjmExit cjm_command_##name (int argc, char **argv);
CJM_COMMANDS (CJM_COMMAND_FUNCTION)
#undef CJM_COMMAND_FUNCTION

/* What commands have in common */
gboolean       cjm_command_parse   (GOptionContext *context,
                                    int             argc,
                                    char          **argv);
CjmExit        cjm_command_misuse  (const char     *format,
                                    ...) G_GNUC_PRINTF (1, 2);
void           cjm_command_say     (const char     *format,
                                    ...) G_GNUC_PRINTF (1, 2);
CjmDocument   *cjm_command_read    (const char     *name,
                                    GPtrArray      *problems,
                                    CjmExit        *exit);
CjmDocument   *cjm_command_read_or_tell (const char *name,
                                    CjmExit        *exit);
char          *cjm_command_list_problems (GPtrArray *problems,
                                    const char     *name);
void           cjm_command_list_nodes (CjmNode *root,
                                    guint           member,
                                    guint           name);
CjmExit        cjm_command_print   (const char     *text);
CjmExit        cjm_command_write   (const char     *name,
                                    GBytes         *bytes);

G_END_DECLS
