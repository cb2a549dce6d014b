/* cjm-plan-objectives.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-objectives.h"

#include "cjm-node-list.h"
#include "cjm-plan-objective-row.h"
#include "cjm-plan.h"

/* So many rows and no more: each looks through the document for what was measured of it */
#define MOST_ROWS 50

/* What it shows is read again when nothing else is to be done, and not while nobody looks. */
struct _CjmPlanObjectives
{
  AdwBin parent_instance;

  GtkWidget *none;
  GtkListBox *list;

  CjmDocument *document;
  GSignalGroup *document_signals;
  guint idle;
};

enum
{
  PROP_DOCUMENT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmPlanObjectives, cjm_plan_objectives, ADW_TYPE_BIN)

static void
activated_cb (CjmPlanObjectives *self,
              GtkListBoxRow     *row)
{
  CjmNode *objective = cjm_node_row_get_node (CJM_NODE_ROW (row));

  if (cjm_node_get_id (objective) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-node", "s", cjm_node_get_id (objective));
}

/* From an objective to the improvements that serve it and have not been dropped */
static GHashTable *
index_serving (CjmDocument *document)
{
  GHashTable *serving = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) rows = cjm_plan_list (document, "");

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPlanRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; row->status != CJM_STATUS_DROPPED && j < row->objectives->len; j++)
        {
          CjmNode *objective = g_ptr_array_index (row->objectives, j);
          GPtrArray *improvements = g_hash_table_lookup (serving, objective);

          if (improvements == NULL)
            {
              improvements = g_ptr_array_new ();
              g_hash_table_insert (serving, objective, improvements);
            }
          g_ptr_array_add (improvements, row->improvement);
        }
    }

  return serving;
}

static GtkWidget *
create_row (CjmNode *objective,
            gpointer user_data)
{
  return cjm_plan_objective_row_new (objective);
}

static void
refresh (CjmPlanObjectives *self)
{
  CjmNode *root = self->document != NULL ? cjm_document_get_root (self->document) : NULL;
  g_autoptr (GHashTable) serving = self->document != NULL ? index_serving (self->document) : NULL;
  GtkListBoxRow *row;
  int n = 0;

  g_clear_handle_id (&self->idle, g_source_remove);
  cjm_node_list_arrange (GTK_WIDGET (self->list), root, CJM_DOCUMENT_OBJECTIVES, MOST_ROWS, create_row, self);
  for (; (row = gtk_list_box_get_row_at_index (self->list, n)) != NULL; n++)
    cjm_plan_objective_row_show (CJM_PLAN_OBJECTIVE_ROW (row),
                                 g_hash_table_lookup (serving, cjm_node_row_get_node (CJM_NODE_ROW (row))));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->none, n == 0);
}

static gboolean
refresh_cb (gpointer user_data)
{
  CjmPlanObjectives *self = user_data;

  self->idle = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (CjmDocument       *document,
            GArray            *edits,
            CjmPlanObjectives *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, refresh_cb, self, NULL);
}

static void
cjm_plan_objectives_map (GtkWidget *widget)
{
  refresh (CJM_PLAN_OBJECTIVES (widget));

  GTK_WIDGET_CLASS (cjm_plan_objectives_parent_class)->map (widget);
}

static void
cjm_plan_objectives_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, CJM_PLAN_OBJECTIVES (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_plan_objectives_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CjmPlanObjectives *self = CJM_PLAN_OBJECTIVES (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_set_object (&self->document, g_value_get_object (value));
      g_signal_group_set_target (self->document_signals, self->document);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        refresh (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_plan_objectives_dispose (GObject *object)
{
  CjmPlanObjectives *self = CJM_PLAN_OBJECTIVES (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_plan_objectives_parent_class)->dispose (object);
}

static void
cjm_plan_objectives_class_init (CjmPlanObjectivesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_plan_objectives_get_property;
  object_class->set_property = cjm_plan_objectives_set_property;
  object_class->dispose = cjm_plan_objectives_dispose;
  widget_class->map = cjm_plan_objectives_map;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-plan-objectives.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPlanObjectives, none);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanObjectives, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
cjm_plan_objectives_init (CjmPlanObjectives *self)
{
  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
