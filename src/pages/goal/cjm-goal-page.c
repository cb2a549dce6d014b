/* cjm-goal-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-goal-page.h"

#include <glib/gi18n.h>

#include "cjm-aim-chips.h"
#include "cjm-columns-layout.h"
#include "cjm-first-person.h"
#include "cjm-inspector-page.h"
#include "cjm-journeys.h"
#include "cjm-objective-list.h"

#define LEAST_COLUMN 380
#define COLUMN_SPACING 36

/* The fields of the page, group by group */
enum
{
  DOCUMENT,
  TITLE,
  FENCE,      /* where the journey starts and ends, whose and what it is */
  DATES,      /* of a temporary one */
  VERSION,
  N_GROUPS
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_JOURNEY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  CjmKind kind;
  const char *members[9];
} groups[N_GROUPS] = {
  [DOCUMENT] = { CJM_KIND_DOCUMENT, { "title", "language", "aims" } },
  [TITLE] = { CJM_KIND_JOURNEY, { "title" } },
  [FENCE] = { CJM_KIND_JOURNEY, { "goal", "start", "end", "persona", "kind", "group", "process" } },
  [DATES] = { CJM_KIND_JOURNEY, { "from", "until" } },
  [VERSION] = { CJM_KIND_JOURNEY, { "state", "basis", "drawn", "loop" } },
};

/*
 * The first step of the method: what the organisation wants (aims and business objectives) and, of the journey that is
 * chosen, what the customer wants, where the journey starts and ends and which kind it is. Like the inspector it keeps no
 * value; it follows the document while it shows.
 */
struct _CjmGoalPage
{
  AdwBin parent_instance;

  GtkWidget *columns;
  CjmAimChips *chips;
  GtkWidget *no_objectives;
  CjmObjectiveList *objectives;
  GtkWidget *journey_box;
  GtkLabel *journey_caption;
  GtkRevealer *nudge;
  GtkWidget *nudge_label;
  AdwBin *places[N_GROUPS];
  CjmInspectorPage *fields[N_GROUPS];

  CjmDocument *document;
  GSignalGroup *document_signals;
  CjmNode *journey;     /* NULL where the document has none */
};

G_DEFINE_FINAL_TYPE (CjmGoalPage, cjm_goal_page, ADW_TYPE_BIN)

static CjmNode *
get_node (CjmGoalPage *self,
          guint        group)
{
  if (self->document == NULL)
    return NULL;
  if (groups[group].kind == CJM_KIND_DOCUMENT)
    return cjm_document_get_root (self->document);

  /* Whoever chooses journeys may not have heard yet that this one is gone. */
  return self->journey != NULL && cjm_document_of (self->journey) == self->document ? self->journey : NULL;
}

static void
update_nudge (CjmGoalPage *self)
{
  const char *language = cjm_node_get_text (cjm_document_get_root (self->document), CJM_DOCUMENT_LANGUAGE);
  const char *title = cjm_node_get_text (self->journey, CJM_JOURNEY_TITLE);

  gtk_revealer_set_reveal_child (self->nudge, !cjm_title_is_first_person (title, language));
}

static void
update_caption (CjmGoalPage *self)
{
  CjmNode *persona = cjm_journeys_get_persona (self->journey);
  gboolean ideal = cjm_node_get_choice (self->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  const char *state = ideal ? C_("journey", "Ideal") : C_("journey", "Current");
  g_autofree char *caption = NULL;

  if (persona != NULL)
    caption = g_strdup_printf ("%s · %s", cjm_node_get_text (persona, CJM_PERSONA_NAME), state);
  else
    caption = g_strdup (state);
  gtk_label_set_label (self->journey_caption, caption);
}

/* Dates are those of a temporary process; ones that are there can always be seen. */
static void
update_dates (CjmGoalPage *self)
{
  gboolean temporary = cjm_node_get_choice (self->journey, CJM_JOURNEY_PROCESS) == CJM_PROCESS_TEMPORARY;

  gtk_widget_set_visible (GTK_WIDGET (self->places[DATES]),
                          temporary || cjm_node_get_text (self->journey, CJM_JOURNEY_FROM) != NULL
                            || cjm_node_get_text (self->journey, CJM_JOURNEY_UNTIL) != NULL);
}

static void
update (CjmGoalPage *self)
{
  CjmNode *root = cjm_document_get_root (self->document);

  gtk_widget_set_visible (self->no_objectives, cjm_node_get_n_children (root, CJM_DOCUMENT_OBJECTIVES) == 0);
  gtk_widget_set_visible (self->journey_box, get_node (self, TITLE) != NULL);
  if (get_node (self, TITLE) == NULL)
    return;

  update_nudge (self);
  update_caption (self);
  update_dates (self);
}

/* Shows all of the document as it is now. */
static void
refresh (CjmGoalPage *self)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      CjmNode *node = get_node (self, i);
      g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

      if (node != NULL)
        g_ptr_array_add (nodes, g_object_ref (node));
      cjm_inspector_page_set_nodes (self->fields[i], self->document, node != NULL ? nodes : NULL);
    }

  if (self->document == NULL)
    return;
  cjm_aim_chips_set_document (self->chips, self->document);
  cjm_objective_list_set_document (self->objectives, self->document);
  update (self);
}

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            CjmGoalPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (guint i = 0; i < N_GROUPS; i++)
    if (get_node (self, i) != NULL)
      cjm_inspector_page_follow (self->fields[i], edits);
  cjm_aim_chips_follow (self->chips, edits);
  cjm_objective_list_follow (self->objectives, edits);
  update (self);
}

static void
add_objective_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  cjm_objective_list_add (CJM_GOAL_PAGE (widget)->objectives);
}

static void
cjm_goal_page_map (GtkWidget *widget)
{
  refresh (CJM_GOAL_PAGE (widget));

  GTK_WIDGET_CLASS (cjm_goal_page_parent_class)->map (widget);
}

static void
cjm_goal_page_dispose (GObject *object)
{
  CjmGoalPage *self = CJM_GOAL_PAGE (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->journey);

  G_OBJECT_CLASS (cjm_goal_page_parent_class)->dispose (object);
}

static void
cjm_goal_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CjmGoalPage *self = CJM_GOAL_PAGE (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_goal_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CjmGoalPage *self = CJM_GOAL_PAGE (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      cjm_goal_page_set_journey (self, g_value_get_object (value), self->journey);
      break;
    case PROP_JOURNEY:
      cjm_goal_page_set_journey (self, self->document, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_place (GtkWidgetClass *widget_class,
            guint           group,
            const char     *name)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                             G_STRUCT_OFFSET (CjmGoalPage, places) + group * sizeof (AdwBin *));
}

static void
cjm_goal_page_class_init (CjmGoalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_goal_page_get_property;
  object_class->set_property = cjm_goal_page_set_property;
  object_class->dispose = cjm_goal_page_dispose;
  widget_class->map = cjm_goal_page_map;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_AIM_CHIPS);
  g_type_ensure (CJM_TYPE_OBJECTIVE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-goal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmGoalPage, columns);
  gtk_widget_class_bind_template_child (widget_class, CjmGoalPage, chips);
  gtk_widget_class_bind_template_child (widget_class, CjmGoalPage, no_objectives);
  gtk_widget_class_bind_template_child (widget_class, CjmGoalPage, objectives);
  gtk_widget_class_bind_template_child (widget_class, CjmGoalPage, journey_box);
  gtk_widget_class_bind_template_child (widget_class, CjmGoalPage, journey_caption);
  gtk_widget_class_bind_template_child (widget_class, CjmGoalPage, nudge);
  gtk_widget_class_bind_template_child (widget_class, CjmGoalPage, nudge_label);
  bind_place (widget_class, DOCUMENT, "document_place");
  bind_place (widget_class, TITLE, "title_place");
  bind_place (widget_class, FENCE, "fence_place");
  bind_place (widget_class, DATES, "dates_place");
  bind_place (widget_class, VERSION, "version_place");
  gtk_widget_class_install_action (widget_class, "goal.add-objective", NULL, add_objective_action);
}

static void
cjm_goal_page_init (CjmGoalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_set_layout_manager (self->columns, cjm_columns_layout_new (LEAST_COLUMN, COLUMN_SPACING));
  for (guint i = 0; i < N_GROUPS; i++)
    {
      self->fields[i] = CJM_INSPECTOR_PAGE (cjm_inspector_page_new_with (groups[i].kind, groups[i].members));
      adw_bin_set_child (self->places[i], GTK_WIDGET (self->fields[i]));
    }
}

/**
 * cjm_goal_page_set_journey:
 * @document: the document
 * @journey: (nullable): the journey of it that is chosen; %NULL where it has none
 */
void
cjm_goal_page_set_journey (CjmGoalPage *self,
                           CjmDocument *document,
                           CjmNode     *journey)
{
  g_return_if_fail (CJM_IS_GOAL_PAGE (self));

  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  g_set_object (&self->journey, journey);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/**
 * cjm_goal_page_get_field:
 * @kind: of the document itself, or of a journey
 *
 * Returns: (transfer none) (nullable): the control that edits a member of the document or of the chosen journey
 */
CjmField *
cjm_goal_page_get_field (CjmGoalPage *self,
                         CjmKind      kind,
                         const char  *member)
{
  CjmField *field = NULL;

  g_return_val_if_fail (CJM_IS_GOAL_PAGE (self), NULL);

  for (guint i = 0; i < N_GROUPS && field == NULL; i++)
    if (groups[i].kind == kind)
      field = cjm_inspector_page_get_field (self->fields[i], member);

  return field;
}
