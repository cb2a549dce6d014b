/* cjm-naming.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-naming.h"

#include <glib/gi18n.h>

/*
 * What a person calls what the tables of the model declare. A test fails on a member or a choice that has no name here.
 */

/* The same inside a sentence; a note that is a problem is the exception. */
static const char *const kind_nouns[CJM_N_KINDS] = {
  [CJM_KIND_DOCUMENT] = NC_("noun", "document"),
  [CJM_KIND_OBJECTIVE] = NC_("noun", "objective"),
  [CJM_KIND_PERSONA] = NC_("noun", "persona"),
  [CJM_KIND_JOURNEY] = NC_("noun", "journey"),
  [CJM_KIND_PHASE] = NC_("noun", "phase"),
  [CJM_KIND_EPISODE] = NC_("noun", "episode"),
  [CJM_KIND_TOUCHPOINT] = NC_("noun", "touchpoint"),
  [CJM_KIND_NOTE] = NC_("noun", "question"),
  [CJM_KIND_MEASUREMENT] = NC_("noun", "measured value"),
  [CJM_KIND_EVIDENCE] = NC_("noun", "evidence"),
  [CJM_KIND_IMPROVEMENT] = NC_("noun", "improvement"),
  [CJM_KIND_PICTURE] = NC_("noun", "picture"),
};

/* What a member is called inside a sentence */
static const char *const document_nouns[CJM_N_DOCUMENT_MEMBERS] = {
  [CJM_DOCUMENT_TITLE] = NC_("member", "subject"),
  [CJM_DOCUMENT_LANGUAGE] = NC_("member", "language"),
  [CJM_DOCUMENT_AIMS] = NC_("member", "aims"),
};

static const char *const objective_nouns[CJM_N_OBJECTIVE_MEMBERS] = {
  [CJM_OBJECTIVE_TITLE] = NC_("member", "title"),
  [CJM_OBJECTIVE_MEASURE] = NC_("member", "measure"),
  [CJM_OBJECTIVE_UNIT] = NC_("member", "unit"),
  [CJM_OBJECTIVE_BASELINE] = NC_("member", "baseline"),
  [CJM_OBJECTIVE_TARGET] = NC_("member", "target"),
};

static const char *const persona_nouns[CJM_N_PERSONA_MEMBERS] = {
  [CJM_PERSONA_NAME] = NC_("member", "name"),
  [CJM_PERSONA_ROLE] = NC_("member", "role"),
  [CJM_PERSONA_SEGMENT] = NC_("member", "segment"),
  [CJM_PERSONA_SHARE] = NC_("member", "share of all customers"),
  [CJM_PERSONA_GENDER] = NC_("member", "gender"),
  [CJM_PERSONA_AGE] = NC_("member", "age"),
  [CJM_PERSONA_FAMILY] = NC_("member", "family situation"),
  [CJM_PERSONA_RESIDENCE] = NC_("member", "place of residence"),
  [CJM_PERSONA_INCOME] = NC_("member", "household income"),
  [CJM_PERSONA_OCCUPATION] = NC_("member", "occupation"),
  [CJM_PERSONA_QUOTE] = NC_("member", "quote"),
  [CJM_PERSONA_INTERESTS] = NC_("member", "interests"),
  [CJM_PERSONA_WISHES] = NC_("member", "wishes"),
  [CJM_PERSONA_GOALS] = NC_("member", "goals"),
  [CJM_PERSONA_FRUSTRATIONS] = NC_("member", "frustrations"),
  [CJM_PERSONA_CHANNELS] = NC_("member", "favourite channels"),
  [CJM_PERSONA_COLOR] = NC_("member", "colour"),
  [CJM_PERSONA_PORTRAIT] = NC_("member", "portrait"),
  [CJM_PERSONA_NOTES] = NC_("member", "notes"),
};

static const char *const journey_nouns[CJM_N_JOURNEY_MEMBERS] = {
  [CJM_JOURNEY_TITLE] = NC_("member", "title"),
  [CJM_JOURNEY_PERSONA] = NC_("member", "persona"),
  [CJM_JOURNEY_STATE] = NC_("member", "state"),
  [CJM_JOURNEY_BASIS] = NC_("member", "basis"),
  [CJM_JOURNEY_KIND] = NC_("member", "kind of journey"),
  [CJM_JOURNEY_GROUP] = NC_("member", "group"),
  [CJM_JOURNEY_PROCESS] = NC_("member", "kind of process"),
  [CJM_JOURNEY_FROM] = NC_("member", "first day"),
  [CJM_JOURNEY_UNTIL] = NC_("member", "last day"),
  [CJM_JOURNEY_START] = NC_("member", "start"),
  [CJM_JOURNEY_END] = NC_("member", "end"),
  [CJM_JOURNEY_GOAL] = NC_("member", "end goal"),
  [CJM_JOURNEY_DRAWN] = NC_("member", "day of drawing"),
  [CJM_JOURNEY_LOOP] = NC_("member", "phase that the loop returns to"),
  [CJM_JOURNEY_DISMISSED] = NC_("member", "findings set aside"),
};

static const char *const phase_nouns[CJM_N_PHASE_MEMBERS] = {
  [CJM_PHASE_TITLE] = NC_("member", "title"),
  [CJM_PHASE_STAGE] = NC_("member", "stage"),
};

static const char *const episode_nouns[CJM_N_EPISODE_MEMBERS] = {
  [CJM_EPISODE_TITLE] = NC_("member", "title"),
  [CJM_EPISODE_SCENARIO] = NC_("member", "scenario"),
  [CJM_EPISODE_DURATION] = NC_("member", "duration"),
  [CJM_EPISODE_DROP_OFF] = NC_("member", "drop-off"),
  [CJM_EPISODE_EMOTION_SCORE] = NC_("member", "emotion score"),
  [CJM_EPISODE_EMOTION_WORD] = NC_("member", "emotion word"),
  [CJM_EPISODE_EMOTION_QUOTE] = NC_("member", "quote"),
  [CJM_EPISODE_EMOTION_COUNT] = NC_("member", "number of answers"),
  [CJM_EPISODE_EMOTION_SPREAD] = NC_("member", "spread of the answers"),
  [CJM_EPISODE_EMOTION_MEASURED] = NC_("member", "source of the emotion score"),
  [CJM_EPISODE_PICTURE] = NC_("member", "picture"),
  [CJM_EPISODE_COUNTERPART] = NC_("member", "counterpart"),
};

static const char *const touchpoint_nouns[CJM_N_TOUCHPOINT_MEMBERS] = {
  [CJM_TOUCHPOINT_TITLE] = NC_("member", "title"),
  [CJM_TOUCHPOINT_CONTACT] = NC_("member", "contact"),
  [CJM_TOUCHPOINT_CHANNEL] = NC_("member", "channel"),
  [CJM_TOUCHPOINT_MEDIUM] = NC_("member", "medium"),
  [CJM_TOUCHPOINT_SENSES] = NC_("member", "senses"),
  [CJM_TOUCHPOINT_IMPORTANCE] = NC_("member", "importance to the customer"),
  [CJM_TOUCHPOINT_PRIORITY] = NC_("member", "priority to us"),
  [CJM_TOUCHPOINT_MOMENT_OF_TRUTH] = NC_("member", "moment of truth"),
  [CJM_TOUCHPOINT_SATISFACTION_SCORE] = NC_("member", "satisfaction"),
  [CJM_TOUCHPOINT_SATISFACTION_COUNT] = NC_("member", "number of answers"),
  [CJM_TOUCHPOINT_SATISFACTION_SPREAD] = NC_("member", "spread of the answers"),
  [CJM_TOUCHPOINT_SATISFACTION_MEASURED] = NC_("member", "source of the satisfaction"),
  [CJM_TOUCHPOINT_BACKSTAGE] = NC_("member", "backstage"),
};

static const char *const note_nouns[CJM_N_NOTE_MEMBERS] = {
  [CJM_NOTE_TEXT] = NC_("member", "text"),
};

static const char *const measurement_nouns[CJM_N_MEASUREMENT_MEMBERS] = {
  [CJM_MEASUREMENT_MEASURE] = NC_("member", "measure"),
  [CJM_MEASUREMENT_TITLE] = NC_("member", "title"),
  [CJM_MEASUREMENT_VALUE] = NC_("member", "value"),
  [CJM_MEASUREMENT_UNIT] = NC_("member", "unit"),
  [CJM_MEASUREMENT_COUNT] = NC_("member", "number of answers"),
  [CJM_MEASUREMENT_SPREAD] = NC_("member", "spread of the answers"),
  [CJM_MEASUREMENT_DATE] = NC_("member", "date"),
};

static const char *const evidence_nouns[CJM_N_EVIDENCE_MEMBERS] = {
  [CJM_EVIDENCE_KIND] = NC_("member", "kind of evidence"),
  [CJM_EVIDENCE_TEXT] = NC_("member", "text"),
  [CJM_EVIDENCE_SOURCE] = NC_("member", "source"),
  [CJM_EVIDENCE_DATE] = NC_("member", "date"),
};

static const char *const improvement_nouns[CJM_N_IMPROVEMENT_MEMBERS] = {
  [CJM_IMPROVEMENT_TITLE] = NC_("member", "title"),
  [CJM_IMPROVEMENT_EPISODE] = NC_("member", "episode"),
  [CJM_IMPROVEMENT_SOLVES] = NC_("member", "problems that it solves"),
  [CJM_IMPROVEMENT_OBJECTIVES] = NC_("member", "objectives that it serves"),
  [CJM_IMPROVEMENT_IMPACT] = NC_("member", "impact"),
  [CJM_IMPROVEMENT_EFFORT] = NC_("member", "effort"),
  [CJM_IMPROVEMENT_LIFT] = NC_("member", "expected change of the score"),
  [CJM_IMPROVEMENT_OWNER] = NC_("member", "owner"),
  [CJM_IMPROVEMENT_DEADLINE] = NC_("member", "deadline"),
  [CJM_IMPROVEMENT_STATUS] = NC_("member", "status"),
  [CJM_IMPROVEMENT_NOTES] = NC_("member", "notes"),
};

static const char *const picture_nouns[CJM_N_PICTURE_MEMBERS] = {
  [CJM_PICTURE_TYPE] = NC_("member", "type"),
  [CJM_PICTURE_DATA] = NC_("member", "contents"),
};

static const char *const *const member_nouns[CJM_N_KINDS] = {
  [CJM_KIND_DOCUMENT] = document_nouns,
  [CJM_KIND_OBJECTIVE] = objective_nouns,
  [CJM_KIND_PERSONA] = persona_nouns,
  [CJM_KIND_JOURNEY] = journey_nouns,
  [CJM_KIND_PHASE] = phase_nouns,
  [CJM_KIND_EPISODE] = episode_nouns,
  [CJM_KIND_TOUCHPOINT] = touchpoint_nouns,
  [CJM_KIND_NOTE] = note_nouns,
  [CJM_KIND_MEASUREMENT] = measurement_nouns,
  [CJM_KIND_EVIDENCE] = evidence_nouns,
  [CJM_KIND_IMPROVEMENT] = improvement_nouns,
  [CJM_KIND_PICTURE] = picture_nouns,
};

/* What a kind is called; a note is called after where it stands. */
static const char *const kind_titles[CJM_N_KINDS] = {
  [CJM_KIND_DOCUMENT] = NC_("kind", "Document"),
  [CJM_KIND_OBJECTIVE] = NC_("kind", "Objective"),
  [CJM_KIND_PERSONA] = NC_("kind", "Persona"),
  [CJM_KIND_JOURNEY] = NC_("kind", "Journey"),
  [CJM_KIND_PHASE] = NC_("kind", "Phase"),
  [CJM_KIND_EPISODE] = NC_("kind", "Episode"),
  [CJM_KIND_TOUCHPOINT] = NC_("kind", "Touchpoint"),
  [CJM_KIND_NOTE] = NC_("kind", "Note"),
  [CJM_KIND_MEASUREMENT] = NC_("kind", "Measured value"),
  [CJM_KIND_EVIDENCE] = NC_("kind", "Evidence"),
  [CJM_KIND_IMPROVEMENT] = NC_("kind", "Improvement"),
  [CJM_KIND_PICTURE] = NC_("kind", "Picture"),
};

/* The words of choices in a file, and what a person calls them. "use" is a stage and nothing else: no two members with
 * the same name share a word. */
static const struct
{
  const char *member;
  const char *word;
  const char *name;
} choice_names[] = {
  { "contact", "employee", NC_("contact", "Employee") },
  { "contact", "brand", NC_("contact", "Brand") },
  { "contact", "service", NC_("contact", "Service") },
  { "contact", "product", NC_("contact", "Product") },
  { "contact", "expression", NC_("contact", "Expression") },
  { "contact", "peer", NC_("contact", "Peer") },
  { "medium", "digital", NC_("medium", "Digital") },
  { "medium", "physical", NC_("medium", "Physical") },
  { "senses", "sight", NC_("senses", "See") },
  { "senses", "hearing", NC_("senses", "Hear") },
  { "senses", "smell", NC_("senses", "Smell") },
  { "senses", "taste", NC_("senses", "Taste") },
  { "senses", "touch", NC_("senses", "Touch") },
  { "stage", "awareness", NC_("stage", "Awareness") },
  { "stage", "need", NC_("stage", "Need") },
  { "stage", "orientation", NC_("stage", "Orientation") },
  { "stage", "consideration", NC_("stage", "Consideration") },
  { "stage", "decision", NC_("stage", "Decision moment") },
  { "stage", "purchase", NC_("stage", "Purchase") },
  { "stage", "delivery", NC_("stage", "Delivery") },
  { "stage", "use", NC_("stage", "Use") },
  { "stage", "service", NC_("stage", "Service") },
  { "stage", "loyalty", NC_("stage", "Loyalty") },
  { "stage", "ambassador", NC_("stage", "Ambassador") },
  { "status", "open", NC_("status", "Open") },
  { "status", "started", NC_("status", "Started") },
  { "status", "done", NC_("status", "Done") },
  { "status", "dropped", NC_("status", "Dropped") },
  { "measure", "csat", NC_("measure", "Satisfaction (CSAT)") },
  { "measure", "ces", NC_("measure", "Customer effort (CES)") },
  { "measure", "nps", NC_("measure", "Recommendation (NPS)") },
  { "measure", "revenue", NC_("measure", "Revenue") },
  { "measure", "churn", NC_("measure", "Churn") },
  { "measure", "other", NC_("measure", "Other") },
  { "kind", "interview", NC_("kind", "Interview") },
  { "kind", "session", NC_("kind", "Group session") },
  { "kind", "survey", NC_("kind", "Survey") },
  { "kind", "crm", NC_("kind", "CRM") },
  { "kind", "marketing-automation", NC_("kind", "Marketing automation") },
  { "kind", "erp", NC_("kind", "ERP") },
  { "kind", "analytics", NC_("kind", "Web analytics") },
  { "kind", "review", NC_("kind", "Review") },
  { "kind", "observation", NC_("kind", "Observation") },
  { "kind", "customer", NC_("kind", "Customer journey") },
  { "kind", "buyer", NC_("kind", "Buyer journey") },
  { "state", "current", NC_("state", "Current") },
  { "state", "ideal", NC_("state", "Ideal") },
  { "process", "permanent", NC_("process", "Permanent") },
  { "process", "temporary", NC_("process", "Temporary") },
};

/**
 * cjm_kind_get_title:
 *
 * Returns: what a person calls a thing of this kind
 */
const char *
cjm_kind_get_title (CjmKind kind)
{
  g_return_val_if_fail (kind < CJM_N_KINDS, NULL);

  return g_dpgettext2 (NULL, "kind", kind_titles[kind]);
}

/**
 * cjm_choice_get_english:
 * @member: the name of a member of choices, such as "contact"
 * @word: a choice's word as in a file, such as "peer"
 *
 * Returns: what a person calls it in English, which the catalogues translate with the name of the member as context
 */
const char *
cjm_choice_get_english (const char *member,
                        const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (choice_names); i++)
    {
      if (g_str_equal (choice_names[i].member, member) && g_str_equal (choice_names[i].word, word))
        return choice_names[i].name;
    }

  return word;
}

/**
 * cjm_choice_get_name:
 * @member: the name of a member of choices, such as "contact"
 * @word: a choice's word as in a file, such as "peer"
 *
 * Returns: what a person calls it
 */
const char *
cjm_choice_get_name (const char *member,
                     const char *word)
{
  return g_dpgettext2 (NULL, member, cjm_choice_get_english (member, word));
}

/**
 * cjm_node_get_noun:
 * @node: a thing, in a document or not
 *
 * Returns: what a person calls a thing of this kind inside a sentence; a note after the list that it stands in
 */
const char *
cjm_node_get_noun (CjmNode *node)
{
  if (cjm_node_get_kind (node) == CJM_KIND_NOTE && cjm_node_get_parent (node) != NULL
      && cjm_node_get_parent_member (node) == CJM_EPISODE_PROBLEMS)
    return C_("noun", "problem");

  return g_dpgettext2 (NULL, "noun", kind_nouns[cjm_node_get_kind (node)]);
}

/**
 * cjm_member_get_noun:
 * @member: an index into the kind's table, of neither an id nor a list of nodes
 *
 * Returns: (nullable): what a person calls this member inside a sentence
 */
const char *
cjm_member_get_noun (CjmKind kind,
                     guint   member)
{
  g_return_val_if_fail (kind < CJM_N_KINDS, NULL);
  g_return_val_if_fail (member < cjm_kind_get_info (kind)->n_members, NULL);

  return member_nouns[kind][member] != NULL ? g_dpgettext2 (NULL, "member", member_nouns[kind][member]) : NULL;
}
