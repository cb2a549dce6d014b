/* cjm-heat-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-heat-words.h"

#include "cjm-icons.h"
#include "cjm-journeys.h"

/**
 * cjm_heat_by_get_title:
 * @by: what the rows stand for
 * @words: of the language that it is said in
 *
 * Returns: what one of them is, with a capital
 */
const char *
cjm_heat_by_get_title (CjmHeatBy by,
                       CjmWords *words)
{
  switch (by)
    {
    case CJM_HEAT_CONTACT:
      return cjm_words_get_context (words, "heat", "Contact");
    case CJM_HEAT_CHANNEL:
      return cjm_words_get_context (words, "heat", "Channel");
    case CJM_HEAT_MEDIUM:
      return cjm_words_get_context (words, "heat", "Medium");
    case CJM_HEAT_TITLE:
      return cjm_words_get_context (words, "heat", "Touchpoint");
    case CJM_HEAT_PERSONA:
      return cjm_words_get_context (words, "heat", "Persona");
    }

  g_return_val_if_reached (NULL);
}

/* The words of contacts are there in small letters, as inside a sentence. */
static char *
begin_with_capital (const char *text)
{
  char first[8] = { 0 };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static guint
find_choice (guint             member,
             const CjmHeatRow *row)
{
  return cjm_choice_find (cjm_kind_get_member (CJM_KIND_TOUCHPOINT, member)->choices, row->key);
}

static const char *
get_medium_name (const CjmHeatRow *row,
                 CjmWords         *words)
{
  return find_choice (CJM_TOUCHPOINT_MEDIUM, row) == CJM_MEDIUM_DIGITAL ? cjm_words_get_context (words, "medium", "Digital")
                                                                       : cjm_words_get_context (words, "medium", "Physical");
}

/* Of a journey, by whom it is told apart from the others */
static const char *
get_journey_name (const CjmHeatRow *row,
                  CjmDocument      *document)
{
  CjmNode *journey = cjm_document_find (document, row->key);
  CjmNode *persona = journey != NULL ? cjm_journeys_get_persona (journey) : NULL;
  const char *name = persona != NULL ? cjm_node_get_text (persona, CJM_PERSONA_NAME) : NULL;

  if (name != NULL && *name != '\0')
    return name;
  name = journey != NULL ? cjm_node_get_text (journey, CJM_JOURNEY_TITLE) : NULL;

  return name != NULL ? name : "";
}

/**
 * cjm_heat_row_to_name:
 * @row: of cjm_heat_list()
 * @by: what that made rows of
 * @document: of which it did
 * @words: of the language that it is said in
 *
 * Returns: (transfer full): what the row is called: a kind of contact, a channel, a touchpoint, a persona; a text as it was
 *   written first
 */
char *
cjm_heat_row_to_name (const CjmHeatRow *row,
                      CjmHeatBy         by,
                      CjmDocument      *document,
                      CjmWords         *words)
{
  switch (by)
    {
    case CJM_HEAT_CONTACT:
      return begin_with_capital (cjm_contact_get_name (words, (CjmContact) find_choice (CJM_TOUCHPOINT_CONTACT, row)));
    case CJM_HEAT_MEDIUM:
      return g_strdup (get_medium_name (row, words));
    case CJM_HEAT_PERSONA:
      return g_strdup (get_journey_name (row, document));
    case CJM_HEAT_CHANNEL:
    case CJM_HEAT_TITLE:
      break;
    }

  return g_strstrip (g_strdup (row->key));
}
