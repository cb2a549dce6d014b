/* cjm-field-info.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-field-info.h"

#include <glib/gi18n.h>

/*
 * What the inspector and the pages show of every kind, from top to bottom. A new member is one line here; a test fails on a member
 * that has none.
 */

static const CjmFieldInfo document_fields[] = {
  { "title", CJM_CONTROL_ENTRY, N_("Subject"), N_("Edit subject") },
  { "language", CJM_CONTROL_SUGGEST, N_("Language of the document"), N_("Set language") },
  { "aims", CJM_CONTROL_LINES, N_("Aims, one a line"), N_("Edit aims") },
};

static const CjmFieldInfo objective_fields[] = {
  { "title", CJM_CONTROL_ENTRY, N_("Objective"), N_("Edit objective") },
  { "measure", CJM_CONTROL_CHOICE, N_("Measure"), N_("Set measure") },
  { "unit", CJM_CONTROL_SUGGEST, N_("Unit"), N_("Edit unit"), .beside = TRUE },
  { "baseline", CJM_CONTROL_ENTRY, N_("Baseline"), N_("Set baseline") },
  { "target", CJM_CONTROL_ENTRY, N_("Target"), N_("Set target"), .beside = TRUE },
  { "measures", CJM_CONTROL_LIST, N_("Measured values"), N_("Edit measured values") },
};

static const CjmFieldInfo journey_fields[] = {
  { "title", CJM_CONTROL_ENTRY, N_("Title"), N_("Edit title") },
  { "goal", CJM_CONTROL_LINES, N_("End goal"), N_("Edit end goal") },
  { "start", CJM_CONTROL_LINES, N_("Starts with"), N_("Edit start") },
  { "end", CJM_CONTROL_LINES, N_("Ends with"), N_("Edit end") },
  { "persona", CJM_CONTROL_LINKS, N_("Persona"), N_("Choose persona") },
  { "state", CJM_CONTROL_TOGGLES, N_("State"), N_("Set state") },
  { "basis", CJM_CONTROL_LINKS, N_("Based on"), N_("Choose basis") },
  { "kind", CJM_CONTROL_TOGGLES, N_("Kind of journey"), N_("Set kind of journey") },
  { "group", CJM_CONTROL_SUGGEST, N_("Group"), N_("Edit group") },
  { "process", CJM_CONTROL_TOGGLES, N_("Kind of process"), N_("Set kind of process") },
  { "from", CJM_CONTROL_DATE, N_("From"), N_("Set first day") },
  { "until", CJM_CONTROL_DATE, N_("Until"), N_("Set last day"), .beside = TRUE },
  { "drawn", CJM_CONTROL_DATE, N_("Drawn on"), N_("Set day of drawing") },
  { "loop", CJM_CONTROL_LINKS, N_("Returns to"), N_("Set loyalty loop") },
  { "dismissed", CJM_CONTROL_LINES, N_("Findings set aside, one a line"), N_("Set findings aside") },
  { "phases", CJM_CONTROL_LIST, N_("Phases"), N_("Edit phases") },
};

static const CjmFieldInfo phase_fields[] = {
  { "title", CJM_CONTROL_ENTRY, N_("Title"), N_("Edit title") },
  { "stage", CJM_CONTROL_CHOICE, N_("Stage"), N_("Set stage") },
  { "episodes", CJM_CONTROL_LIST, N_("Episodes"), N_("Edit episodes") },
};

static const CjmFieldInfo episode_fields[] = {
  { "title", CJM_CONTROL_ENTRY, N_("Title"), N_("Edit title") },
  { "scenario", CJM_CONTROL_LINES, N_("Scenario"), N_("Edit scenario") },
  { "emotion.score", CJM_CONTROL_SCALE, N_("Emotion"), N_("Set emotion") },
  { "emotion.word", CJM_CONTROL_SUGGEST, N_("In a word"), N_("Edit emotion word") },
  { "emotion.quote", CJM_CONTROL_LINES, N_("Quote"), N_("Edit quote") },
  { "emotion.count", CJM_CONTROL_ENTRY, N_("Answers"), N_("Set number of answers") },
  { "emotion.spread", CJM_CONTROL_ENTRY, N_("Spread"), N_("Set spread"), .beside = TRUE },
  { "emotion.measured", CJM_CONTROL_SWITCH, N_("Measured, not assumed"), N_("Set measured") },
  { "duration", CJM_CONTROL_DURATION, N_("Duration"), N_("Set duration") },
  { "drop-off", CJM_CONTROL_SHARE, N_("Drop-off"), N_("Set drop-off") },
  { "picture", CJM_CONTROL_PICTURE, N_("Picture"), N_("Set picture") },
  { "counterpart", CJM_CONTROL_LINKS, N_("Answers to"), N_("Choose counterpart") },
  { "touchpoints", CJM_CONTROL_LIST, N_("Touchpoints"), N_("Edit touchpoints") },
  { "questions", CJM_CONTROL_LIST, N_("Questions"), N_("Edit questions") },
  { "problems", CJM_CONTROL_LIST, N_("Problems"), N_("Edit problems") },
  { "measures", CJM_CONTROL_LIST, N_("Measured values"), N_("Edit measured values") },
  { "evidence", CJM_CONTROL_LIST, N_("Evidence"), N_("Edit evidence") },
};

static const CjmFieldInfo touchpoint_fields[] = {
  { "title", CJM_CONTROL_ENTRY, N_("Title"), N_("Edit title") },
  { "contact", CJM_CONTROL_TOGGLES, N_("Contact with"), N_("Set contact") },
  { "channel", CJM_CONTROL_SUGGEST, N_("Channel"), N_("Edit channel") },
  { "medium", CJM_CONTROL_TOGGLES, N_("Medium"), N_("Set medium") },
  { "importance", CJM_CONTROL_TOGGLES, N_("Importance to the customer"), N_("Set importance") },
  { "priority", CJM_CONTROL_TOGGLES, N_("Priority to us"), N_("Set priority") },
  { "moment-of-truth", CJM_CONTROL_SWITCH, N_("Moment of truth"), N_("Set moment of truth") },
  { "satisfaction.score", CJM_CONTROL_SCALE, N_("Satisfaction"), N_("Set satisfaction") },
  { "satisfaction.count", CJM_CONTROL_ENTRY, N_("Answers"), N_("Set number of answers") },
  { "satisfaction.spread", CJM_CONTROL_ENTRY, N_("Spread"), N_("Set spread"), .beside = TRUE },
  { "satisfaction.measured", CJM_CONTROL_SWITCH, N_("Measured, not assumed"), N_("Set measured") },
  { "senses", CJM_CONTROL_TOGGLES, N_("Senses"), N_("Set senses") },
  { "backstage", CJM_CONTROL_LINES, N_("Backstage"), N_("Edit backstage") },
  { "measures", CJM_CONTROL_LIST, N_("Measured values"), N_("Edit measured values") },
  { "evidence", CJM_CONTROL_LIST, N_("Evidence"), N_("Edit evidence") },
};

static const CjmFieldInfo note_fields[] = {
  { "text", CJM_CONTROL_LINES, N_("Text"), N_("Edit text") },
  { NULL, CJM_CONTROL_LINKS_BACK, N_("Improvements"), N_("Link improvements") },
  { "evidence", CJM_CONTROL_LIST, N_("Evidence"), N_("Edit evidence") },
};

static const CjmFieldInfo measurement_fields[] = {
  { "measure", CJM_CONTROL_CHOICE, N_("Measure"), N_("Set measure") },
  { "title", CJM_CONTROL_ENTRY, N_("Title"), N_("Edit title") },
  { "value", CJM_CONTROL_ENTRY, N_("Value"), N_("Set value") },
  { "unit", CJM_CONTROL_SUGGEST, N_("Unit"), N_("Edit unit"), .beside = TRUE },
  { "count", CJM_CONTROL_ENTRY, N_("Answers"), N_("Set number of answers") },
  { "spread", CJM_CONTROL_ENTRY, N_("Spread"), N_("Set spread"), .beside = TRUE },
  { "date", CJM_CONTROL_DATE, N_("Date"), N_("Set date") },
};

static const CjmFieldInfo evidence_fields[] = {
  { "kind", CJM_CONTROL_CHOICE, N_("Kind of evidence"), N_("Set kind of evidence") },
  { "text", CJM_CONTROL_LINES, N_("Text"), N_("Edit text") },
  { "source", CJM_CONTROL_SUGGEST, N_("Source"), N_("Edit source") },
  { "date", CJM_CONTROL_DATE, N_("Date"), N_("Set date") },
};

static const CjmFieldInfo improvement_fields[] = {
  { "title", CJM_CONTROL_ENTRY, N_("Title"), N_("Edit title") },
  { "solves", CJM_CONTROL_LINKS, N_("Solves"), N_("Link problems") },
  { "episode", CJM_CONTROL_LINKS, N_("Takes place in"), N_("Choose episode") },
  { "objectives", CJM_CONTROL_LINKS, N_("Serves the objectives"), N_("Link objectives") },
  { "impact", CJM_CONTROL_SCALE, N_("Impact"), N_("Set impact") },
  { "effort", CJM_CONTROL_SCALE, N_("Effort"), N_("Set effort") },
  { "lift", CJM_CONTROL_SCALE, N_("Expected change of the score"), N_("Set expected change") },
  { "owner", CJM_CONTROL_SUGGEST, N_("Owner"), N_("Edit owner") },
  { "deadline", CJM_CONTROL_DATE, N_("Deadline"), N_("Set deadline") },
  { "status", CJM_CONTROL_TOGGLES, N_("Status"), N_("Set status") },
  { "notes", CJM_CONTROL_LINES, N_("Notes"), N_("Edit notes") },
};

static const CjmFieldInfo persona_fields[] = {
  { "name", CJM_CONTROL_ENTRY, N_("Name"), N_("Edit name") },
  { "role", CJM_CONTROL_SUGGEST, N_("Role"), N_("Edit role") },
  { "segment", CJM_CONTROL_SUGGEST, N_("Segment"), N_("Edit segment") },
  { "share", CJM_CONTROL_SHARE, N_("Share of all customers"), N_("Set share") },
  { "quote", CJM_CONTROL_LINES, N_("Quote"), N_("Edit quote") },
  { "gender", CJM_CONTROL_ENTRY, N_("Gender"), N_("Edit gender") },
  { "age", CJM_CONTROL_ENTRY, N_("Age"), N_("Edit age"), .beside = TRUE },
  { "family", CJM_CONTROL_ENTRY, N_("Family situation"), N_("Edit family situation") },
  { "residence", CJM_CONTROL_ENTRY, N_("Place of residence"), N_("Edit place of residence") },
  { "income", CJM_CONTROL_ENTRY, N_("Household income"), N_("Edit household income") },
  { "occupation", CJM_CONTROL_ENTRY, N_("Occupation"), N_("Edit occupation") },
  { "interests", CJM_CONTROL_TAGS, N_("Interests"), N_("Edit interests") },
  { "wishes", CJM_CONTROL_TAGS, N_("Wishes"), N_("Edit wishes") },
  { "goals", CJM_CONTROL_LINES, N_("Goals, one a line"), N_("Edit goals") },
  { "frustrations", CJM_CONTROL_LINES, N_("Frustrations, one a line"), N_("Edit frustrations") },
  { "channels", CJM_CONTROL_TAGS, N_("Favourite channels"), N_("Edit favourite channels") },
  { "color", CJM_CONTROL_COLOR, N_("Colour"), N_("Set colour") },
  { "portrait", CJM_CONTROL_PORTRAIT, N_("Portrait"), N_("Set portrait") },
  { "notes", CJM_CONTROL_LINES, N_("Notes"), N_("Edit notes") },
};

#define FIELDS(array) { array, G_N_ELEMENTS (array) }

static const struct
{
  const CjmFieldInfo *fields;
  guint n_fields;
} kind_fields[CJM_N_KINDS] = {
  [CJM_KIND_DOCUMENT] = FIELDS (document_fields),
  [CJM_KIND_OBJECTIVE] = FIELDS (objective_fields),
  [CJM_KIND_PERSONA] = FIELDS (persona_fields),
  [CJM_KIND_JOURNEY] = FIELDS (journey_fields),
  [CJM_KIND_PHASE] = FIELDS (phase_fields),
  [CJM_KIND_EPISODE] = FIELDS (episode_fields),
  [CJM_KIND_TOUCHPOINT] = FIELDS (touchpoint_fields),
  [CJM_KIND_NOTE] = FIELDS (note_fields),
  [CJM_KIND_MEASUREMENT] = FIELDS (measurement_fields),
  [CJM_KIND_EVIDENCE] = FIELDS (evidence_fields),
  [CJM_KIND_IMPROVEMENT] = FIELDS (improvement_fields),
  [CJM_KIND_PICTURE] = { NULL, 0 },
};

/**
 * cjm_field_info_list:
 *
 * Returns: (array length=n_fields) (nullable): the controls of a kind from top to bottom; none for kinds that have no
 *   place in the inspector
 */
const CjmFieldInfo *
cjm_field_info_list (CjmKind kind,
                     guint  *n_fields)
{
  g_return_val_if_fail (kind < CJM_N_KINDS, NULL);

  *n_fields = kind_fields[kind].n_fields;
  return kind_fields[kind].fields;
}

/**
 * cjm_field_info_find:
 * @kind: whose table of fields is looked into
 * @member: a member's name as in a file; %NULL for the control that has none
 *
 * Returns: (nullable): the control that edits that member
 */
const CjmFieldInfo *
cjm_field_info_find (CjmKind     kind,
                     const char *member)
{
  guint n_fields = 0;
  const CjmFieldInfo *fields = cjm_field_info_list (kind, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (g_strcmp0 (fields[i].member, member) == 0)
        return &fields[i];
    }

  return NULL;
}

/* The subclass of CjmField that is each control; cjm_field_types_register() makes them known. */
static const char *const type_names[] = {
  [CJM_CONTROL_ENTRY] = "CjmEntryField",
  [CJM_CONTROL_SUGGEST] = "CjmSuggestField",
  [CJM_CONTROL_DATE] = "CjmDateField",
  [CJM_CONTROL_DURATION] = "CjmDurationField",
  [CJM_CONTROL_SHARE] = "CjmEntryField",
  [CJM_CONTROL_LINES] = "CjmLinesField",
  [CJM_CONTROL_TOGGLES] = "CjmTogglesField",
  [CJM_CONTROL_CHOICE] = "CjmChoiceField",
  [CJM_CONTROL_SWITCH] = "CjmSwitchField",
  [CJM_CONTROL_SCALE] = "CjmScaleField",
  [CJM_CONTROL_LINKS] = "CjmLinksField",
  [CJM_CONTROL_LINKS_BACK] = "CjmLinksField",
  [CJM_CONTROL_PICTURE] = "CjmPictureField",
  [CJM_CONTROL_PORTRAIT] = "CjmPortraitField",
  [CJM_CONTROL_COLOR] = "CjmColorField",
  [CJM_CONTROL_TAGS] = "CjmTagsField",
  [CJM_CONTROL_LIST] = "CjmListField",
};

G_STATIC_ASSERT (G_N_ELEMENTS (type_names) == CJM_N_CONTROLS);

/**
 * cjm_control_get_type_name:
 * @control: how a member is edited
 *
 * Returns: (transfer none): the name of the subclass of CjmField that does it
 */
const char *
cjm_control_get_type_name (CjmControl control)
{
  g_return_val_if_fail (control < CJM_N_CONTROLS, NULL);

  return type_names[control];
}
