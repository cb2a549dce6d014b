/* cjm-subject.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-subject.h"

#include <glib/gi18n.h>

/* Of the name of a file, in characters */
#define MOST_CHARACTERS 60

static gboolean
is_persona (CjmNode *subject)
{
  return cjm_node_get_kind (subject) == CJM_KIND_PERSONA;
}

/* (nullable): NULL where there is nothing to see in it */
static const char *
get_title (CjmNode *subject)
{
  const char *title = cjm_node_get_text (subject, is_persona (subject) ? CJM_PERSONA_NAME : CJM_JOURNEY_TITLE);

  return title != NULL && *title != '\0' ? title : NULL;
}

/**
 * cjm_subject_describe:
 * @subject: a journey or persona of a document
 *
 * Returns: (transfer full): what tells it from the others: "Marieke · Current", or the name of a persona
 */
char *
cjm_subject_describe (CjmNode *subject)
{
  const char *who = NULL;
  gboolean ideal;
  const char *id;
  CjmNode *persona;

  if (is_persona (subject))
    return g_strdup (get_title (subject) != NULL ? get_title (subject) : C_("kind", "Persona"));

  id = cjm_node_get_text (subject, CJM_JOURNEY_PERSONA);
  persona = id != NULL ? cjm_document_find (cjm_document_of (subject), id) : NULL;
  ideal = cjm_node_get_choice (subject, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  if (persona != NULL && is_persona (persona))
    who = get_title (persona);
  if (who == NULL)
    who = get_title (subject);

  return g_strdup_printf ("%s · %s", who != NULL ? who : _("Journey"),
                          ideal ? C_("journey", "Ideal") : C_("journey", "Current"));
}

/**
 * cjm_subject_suggest_name:
 * @subject: a journey or persona
 *
 * Returns: (transfer full): a name for a file, without an ending
 */
char *
cjm_subject_suggest_name (CjmNode *subject)
{
  const char *title = get_title (subject);
  char *name;

  if (title == NULL)
    return g_strdup (is_persona (subject) ? C_("kind", "Persona") : _("Journey"));

  name = g_utf8_substring (title, 0, MIN (MOST_CHARACTERS, g_utf8_strlen (title, -1)));
  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (name);

  return name;
}
