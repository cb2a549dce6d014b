/* cjm-problem.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is wrong with a file, and where, in words that a person can act on. */

/* One thing that is wrong with a file. A file lists at most this many. */
#define CJM_PROBLEMS_MAX 100

/* How the message of a file that is no document begins. Not translated: programs read it. */
#define CJM_PROBLEM_NOT_JSON "not JSON: "
#define CJM_PROBLEM_NOT_A_JOURNEY "not a journey document: "

typedef enum
{
  CJM_PROBLEM_ERROR,    /* the file is refused */
  CJM_PROBLEM_WARNING,  /* the file opens */
} CjmSeverity;

typedef struct
{
  CjmSeverity severity;
  guint line;           /* from 1; 0 where the problem is of the file as a whole */
  guint column;         /* from 1, in characters */
  char *path;           /* "journeys[0].phases[2].title"; "" for the document itself, NULL before it is JSON */
  char *message;        /* translated: what was found, what was expected */
} CjmProblem;

CjmProblem *cjm_problem_new         (CjmSeverity       severity,
                                     guint             line,
                                     guint             column,
                                     const char       *path,
                                     const char       *message);
void        cjm_problem_free        (CjmProblem       *self);
gboolean    cjm_problems_have_error (GPtrArray        *problems);
char       *cjm_problem_to_string   (const CjmProblem *self,
                                     const char       *file);

G_END_DECLS
