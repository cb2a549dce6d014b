/* cjm-kinds.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-kinds.h"

#include <string.h>

static const char *const cjm_formats[] = { "journey", NULL };
static const char *const cjm_measures[] = { "csat", "ces", "nps", "revenue", "churn", "other", NULL };
static const char *const cjm_states[] = { "current", "ideal", NULL };
static const char *const cjm_journey_kinds[] = { "customer", "buyer", NULL };
static const char *const cjm_processes[] = { "permanent", "temporary", NULL };
static const char *const cjm_stages[] = { "awareness", "need", "orientation", "consideration", "decision", "purchase",
                                          "delivery", "use", "service", "loyalty", "ambassador", NULL };
static const char *const cjm_contacts[] = { "employee", "brand", "service", "product", "expression", "peer", NULL };
static const char *const cjm_media[] = { "digital", "physical", NULL };
static const char *const cjm_senses[] = { "sight", "hearing", "smell", "taste", "touch", NULL };
static const char *const cjm_evidence_kinds[] = { "interview", "session", "survey", "crm", "marketing-automation",
                                                  "erp", "analytics", "review", "observation", NULL };
static const char *const cjm_statuses[] = { "open", "started", "done", "dropped", NULL };
static const char *const cjm_picture_types[] = { "image/png", "image/jpeg", "image/svg+xml", "image/webp", NULL };

/* A row states its bounds after the general ones, on purpose. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverride-init"
#ifdef __clang__
#pragma clang diagnostic ignored "-Winitializer-overrides"
#endif

#define CJM_MEMBER_ROW(KIND, NAME, text, TYPE, ...)                                                         \
  { .name = text, .type = CJM_MEMBER_##TYPE, .minimum = -G_MAXDOUBLE, .maximum = G_MAXDOUBLE, __VA_ARGS__ },

#define CJM_MEMBER_TABLE(KIND, Name, text) \
  static const CjmMember members_##KIND[] = { CJM_##KIND##_MEMBERS (CJM_MEMBER_ROW) };

CJM_KINDS (CJM_MEMBER_TABLE)

#pragma GCC diagnostic pop

#define CJM_KIND_ROW(KIND, Name, text)                                                             \
  { .kind = CJM_KIND_##KIND, .name = text, .members = members_##KIND,                              \
    .n_members = G_N_ELEMENTS (members_##KIND) },

static const CjmKindInfo kinds[] = { CJM_KINDS (CJM_KIND_ROW) };

/**
 * cjm_kind_get_info:
 *
 * Returns: (transfer none): the table of a kind
 */
const CjmKindInfo *
cjm_kind_get_info (CjmKind kind)
{
  g_return_val_if_fail (kind < CJM_N_KINDS, NULL);

  return &kinds[kind];
}

/**
 * cjm_kind_get_member:
 * @member: an index into the kind's table, such as %CJM_TOUCHPOINT_TITLE
 *
 * Returns: (transfer none): the row of that member; as long-lived as the program
 */
const CjmMember *
cjm_kind_get_member (CjmKind kind,
                     guint   member)
{
  g_return_val_if_fail (kind < CJM_N_KINDS, NULL);
  g_return_val_if_fail (member < kinds[kind].n_members, NULL);

  return &kinds[kind].members[member];
}

/**
 * cjm_kind_has_id:
 *
 * Returns: whether nodes of this kind are known by an id: as a member, or as their key in the list that holds them
 */
gboolean
cjm_kind_has_id (CjmKind kind)
{
  return kind == CJM_KIND_PICTURE || cjm_kind_get_member (kind, 0)->type == CJM_MEMBER_ID;
}

/**
 * cjm_kind_find:
 * @kind: whose table is looked into
 * @name: a member's name as in a file, a part's member as "emotion.score"
 *
 * Returns: its index, or -1
 */
int
cjm_kind_find (CjmKind     kind,
               const char *name)
{
  const CjmKindInfo *info = cjm_kind_get_info (kind);

  for (guint i = 0; i < info->n_members; i++)
    {
      if (strcmp (info->members[i].name, name) == 0)
        return i;
    }

  return -1;
}

/**
 * cjm_member_get_holding:
 *
 * Returns: which field of a CjmValue holds values of this member
 */
CjmHolding
cjm_member_get_holding (const CjmMember *member)
{
  switch (member->type)
    {
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
      return CJM_HOLDS_TEXTS;
    case CJM_MEMBER_CHOICE:
      return CJM_HOLDS_CHOICE;
    case CJM_MEMBER_NUMBER:
      return CJM_HOLDS_NUMBER;
    case CJM_MEMBER_WHOLE:
      return CJM_HOLDS_WHOLE;
    case CJM_MEMBER_FLAG:
      return CJM_HOLDS_FLAG;
    case CJM_MEMBER_CHILDREN:
      return CJM_HOLDS_CHILDREN;
    case CJM_MEMBER_ID:
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_LANGUAGE:
    case CJM_MEMBER_DATE:
    case CJM_MEMBER_DURATION:
    case CJM_MEMBER_COLOR:
    case CJM_MEMBER_REFERENCE:
      break;
    }

  return CJM_HOLDS_TEXT;
}

/**
 * cjm_choice_get_word:
 * @member: of type CHOICE
 * @choice: as a value holds it
 *
 * Returns: (nullable): the word of a choice as in a file, %NULL for 0
 */
const char *
cjm_choice_get_word (const CjmMember *member,
                     guint            choice)
{
  return choice > 0 ? member->choices[choice - 1] : NULL;
}

/**
 * cjm_choice_find:
 * @choices: (array zero-terminated=1): the words of a member
 * @word: as in a file
 *
 * Returns: the choice whose word this is, or 0
 */
guint
cjm_choice_find (const char *const *choices,
                 const char        *word)
{
  for (guint i = 0; choices[i] != NULL; i++)
    {
      if (strcmp (choices[i], word) == 0)
        return i + 1;
    }

  return 0;
}
