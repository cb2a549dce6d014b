/* cjm-template.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-template.h"

/*
 * The phase models that practice starts from. Which words a document gets is a matter of its language and not of the
 * interface's, so that the texts below are looked up by whoever asks for a template. The contexts tell the models apart:
 * what one calls "afweging" in Dutch is "overweging" in another.
 */

/* A text and what tells it from the same word elsewhere, as NC_() writes it */
typedef struct
{
  const char *context;
  const char *text;
} Wording;

typedef struct
{
  CjmStage stage;
  Wording title;
} Phase;

typedef struct
{
  Wording name;
  Wording role;
  const char *color;
} Person;

typedef struct
{
  const char *name;
  const Phase *phases;
  guint n_phases;
  const Person *people;
  guint n_people;
  int loop;              /* the phase to which the last returns, or -1 */
} Template;

/* As in glib/gi18n.h, for xgettext, but it gives both. */
#define NC_(context, text) { context, text }

static const Phase nine_phases[] = {
  { CJM_STAGE_NEED, NC_("nine phases", "Need") },
  { CJM_STAGE_ORIENTATION, NC_("nine phases", "Orientation") },
  { CJM_STAGE_CONSIDERATION, NC_("nine phases", "Consideration") },
  { CJM_STAGE_DECISION, NC_("nine phases", "Decision moment") },
  { CJM_STAGE_PURCHASE, NC_("nine phases", "Purchase") },
  { CJM_STAGE_DELIVERY, NC_("nine phases", "Delivery") },
  { CJM_STAGE_USE, NC_("nine phases", "Use") },
  { CJM_STAGE_LOYALTY, NC_("nine phases", "Loyalty") },
  { CJM_STAGE_AMBASSADOR, NC_("nine phases", "Ambassador") },
};

static const Phase five_phases[] = {
  { CJM_STAGE_AWARENESS, NC_("five phases", "Awareness or orientation") },
  { CJM_STAGE_CONSIDERATION, NC_("five phases", "Consideration") },
  { CJM_STAGE_PURCHASE, NC_("five phases", "Purchase") },
  { CJM_STAGE_DELIVERY, NC_("five phases", "Delivery and use") },
  { CJM_STAGE_LOYALTY, NC_("five phases", "Loyalty") },
};

static const Phase plain_phases[] = {
  { CJM_STAGE_AWARENESS, NC_("plain phases", "Awareness") },
  { CJM_STAGE_CONSIDERATION, NC_("plain phases", "Consideration") },
  { CJM_STAGE_PURCHASE, NC_("plain phases", "Purchase") },
  { CJM_STAGE_SERVICE, NC_("plain phases", "Service") },
  { CJM_STAGE_LOYALTY, NC_("plain phases", "Loyalty") },
};

static const Phase buyer_phases[] = {
  { CJM_STAGE_AWARENESS, NC_("buyer phases", "Contact") },
  { CJM_STAGE_NEED, NC_("buyer phases", "Need") },
  { CJM_STAGE_CONSIDERATION, NC_("buyer phases", "Shortlist") },
  { CJM_STAGE_DECISION, NC_("buyer phases", "Decision") },
  { CJM_STAGE_PURCHASE, NC_("buyer phases", "Contract") },
  { CJM_STAGE_DELIVERY, NC_("buyer phases", "Onboarding") },
  { CJM_STAGE_LOYALTY, NC_("buyer phases", "Renewal") },
};

/* Who decides together in an organisation, each with the colour of the own curve */
static const Person buyers[] = {
  { NC_("buyer", "The business"), NC_("buyer", "decides"), "#1c71d8" },
  { NC_("buyer", "Purchasing"), NC_("buyer", "buys"), "#613583" },
  { NC_("buyer", "The lawyer"), NC_("buyer", "checks the contract"), "#865e3c" },
  { NC_("buyer", "A colleague from sales"), NC_("buyer", "prefers another supplier"), "#0e7c86" },
};

static const Wording title = NC_("template", "I have a goal");
static const Wording buyer_title = NC_("template", "We choose a supplier");
static const Wording buyer_group = NC_("template", "Buying team");

#define PHASES(table) .phases = table, .n_phases = G_N_ELEMENTS (table)
#define PEOPLE(table) .people = table, .n_people = G_N_ELEMENTS (table)

static const Template templates[] = {
  [CJM_TEMPLATE_NINE] = { "nine", PHASES (nine_phases), .loop = -1 },
  [CJM_TEMPLATE_FIVE] = { "five", PHASES (five_phases), .loop = -1 },
  [CJM_TEMPLATE_PLAIN] = { "plain", PHASES (plain_phases), .loop = -1 },
  [CJM_TEMPLATE_BUYER] = { "buyer", PHASES (buyer_phases), PEOPLE (buyers), .loop = -1 },
  [CJM_TEMPLATE_LOOP] = { "loop", PHASES (nine_phases), .loop = 4 },
  [CJM_TEMPLATE_EMPTY] = { "empty", .loop = -1 },
};

/**
 * cjm_template_get_name:
 * @template: a phase model
 *
 * Returns: what the command line and actions call it, which is never translated
 */
const char *
cjm_template_get_name (CjmTemplate template)
{
  g_return_val_if_fail (template < CJM_N_TEMPLATES, NULL);

  return templates[template].name;
}

/**
 * cjm_template_find:
 * @name: such as "nine"
 * @template: (out): the one of that name
 *
 * Returns: whether there is one
 */
gboolean
cjm_template_find (const char  *name,
                   CjmTemplate *template)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < CJM_N_TEMPLATES; i++)
    if (g_str_equal (name, templates[i].name))
      {
        *template = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * cjm_template_get_n_phases:
 * @template: a phase model
 *
 * Returns: how many phases a journey that is made from it has
 */
guint
cjm_template_get_n_phases (CjmTemplate template)
{
  g_return_val_if_fail (template < CJM_N_TEMPLATES, 0);

  return templates[template].n_phases;
}

static void
set_wording (CjmNode         *node,
             guint            member,
             const Wording   *wording,
             CjmTemplateWords words,
             gpointer         user_data)
{
  cjm_node_set_text (node, member, words (user_data, wording->context, wording->text));
}

/**
 * cjm_template_new_journey:
 * @words: gives the texts in the language of the document that the journey is for
 *
 * Returns: (transfer full): a journey of nobody yet, with the phases of @template and no episodes
 */
CjmNode *
cjm_template_new_journey (CjmTemplate      template,
                          CjmTemplateWords words,
                          gpointer         user_data)
{
  const Template *self = &templates[template];
  CjmNode *journey = cjm_node_new (CJM_KIND_JOURNEY, NULL);

  set_wording (journey, CJM_JOURNEY_TITLE, self->n_people > 0 ? &buyer_title : &title, words, user_data);
  if (self->n_people > 0)
    cjm_node_set_choice (journey, CJM_JOURNEY_KIND, CJM_JOURNEY_BUYER);

  for (guint i = 0; i < self->n_phases; i++)
    {
      g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, NULL);

      set_wording (phase, CJM_PHASE_TITLE, &self->phases[i].title, words, user_data);
      cjm_node_set_choice (phase, CJM_PHASE_STAGE, self->phases[i].stage);
      cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
      if ((int) i == self->loop)
        cjm_node_set_text (journey, CJM_JOURNEY_LOOP, cjm_node_get_id (phase));
    }

  return journey;
}

/* One of the people who decide together, with a journey of that person's own */
static void
add_person (CjmNode         *root,
            CjmTemplate      template,
            const Person    *person,
            CjmTemplateWords words,
            gpointer         user_data)
{
  g_autoptr (CjmNode) persona = cjm_node_new (CJM_KIND_PERSONA, NULL);
  g_autoptr (CjmNode) journey = cjm_template_new_journey (template, words, user_data);

  set_wording (persona, CJM_PERSONA_NAME, &person->name, words, user_data);
  set_wording (persona, CJM_PERSONA_ROLE, &person->role, words, user_data);
  cjm_node_set_text (persona, CJM_PERSONA_COLOR, person->color);
  cjm_node_insert (root, CJM_DOCUMENT_PERSONAS, CJM_END, persona);

  cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, cjm_node_get_id (persona));
  set_wording (journey, CJM_JOURNEY_GROUP, &buyer_group, words, user_data);
  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
}

/**
 * cjm_template_new_root:
 * @template: a phase model
 * @language: (nullable): a BCP 47 tag, the language of the document
 * @words: gives the texts in that language
 *
 * Returns: (transfer full): a document's root with one journey, or with one for each of the people who decide together
 */
CjmNode *
cjm_template_new_root (CjmTemplate      template,
                       const char      *language,
                       CjmTemplateWords words,
                       gpointer         user_data)
{
  const Template *self = &templates[template];
  CjmNode *root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);

  cjm_node_set_text (root, CJM_DOCUMENT_LANGUAGE, language);
  for (guint i = 0; i < self->n_people; i++)
    add_person (root, template, &self->people[i], words, user_data);

  if (self->n_people == 0)
    {
      g_autoptr (CjmNode) journey = cjm_template_new_journey (template, words, user_data);

      cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
    }

  return root;
}
