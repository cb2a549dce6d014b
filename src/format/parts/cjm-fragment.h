/* cjm-fragment.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* Parts of a document on their way over the clipboard or by a drag, to this program or another. */

#define CJM_FRAGMENT_MIME_TYPE "application/x-journey-fragment+json"

/* How the message of a text that is no fragment begins. Not translated: programs read it. */
#define CJM_PROBLEM_NOT_A_FRAGMENT "not a journey fragment: "

/* How many cards plain lines become at most */
#define CJM_FRAGMENT_LINES_MAX 2000

/*
 * Some nodes of a document on their way: phases, episodes, touchpoints, questions, problems and improvements, with the
 * improvements that stand under those episodes and the pictures that they use.
 *
 * As text it is an object of lists, {"format": "journey-fragment", "version": 1, "episodes": […], "problems": […]}, in
 * which everything is written as in a document. In memory it is a tree in no document, whose notes know their list.
 */
GBytes    *cjm_fragment_write      (GPtrArray  *nodes);
CjmNode   *cjm_fragment_read       (const char *text,
                                    gsize       length,
                                    GPtrArray  *problems);
GPtrArray *cjm_fragment_list_nodes (CjmNode    *fragment);

/* The same nodes for people, and what people have as lines as nodes */
char    *cjm_fragment_to_plain_text (GPtrArray  *nodes);
CjmNode *cjm_fragment_from_lines    (const char *text,
                                     CjmKind     kind,
                                     guint       member);

G_END_DECLS
