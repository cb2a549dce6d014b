/* cjm-plan-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-card.h"

#include "cjm-field.h"
#include "cjm-popover-outside.h"

static const char *const members[] = { "title", "owner", "deadline", "status", "impact", "effort", "lift" };

struct _CjmPlanCard
{
  GtkPopover parent_instance;

  GtkBox *box;
  GtkWidget *show_button;

  CjmField *fields[G_N_ELEMENTS (members)];
  CjmNode *improvement;             /* NULL while it is closed */
  GSignalGroup *document_signals;
};

G_DEFINE_FINAL_TYPE (CjmPlanCard, cjm_plan_card, GTK_TYPE_POPOVER)

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            CjmPlanCard *self)
{
  if (cjm_document_of (self->improvement) != document)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    cjm_field_follow (self->fields[i], edits);
}

/**
 * cjm_plan_card_get_improvement:
 *
 * Returns: (transfer none) (nullable): what it is about
 */
CjmNode *
cjm_plan_card_get_improvement (CjmPlanCard *self)
{
  return self->improvement;
}

/**
 * cjm_plan_card_set_improvement:
 * @improvement: (nullable): a node of kind improvement, in a document; %NULL for none
 */
void
cjm_plan_card_set_improvement (CjmPlanCard *self,
                               CjmNode     *improvement)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  CjmDocument *document = improvement != NULL ? cjm_document_of (improvement) : NULL;

  g_signal_group_set_target (self->document_signals, NULL);
  g_set_object (&self->improvement, improvement);
  if (improvement != NULL)
    g_ptr_array_add (nodes, g_object_ref (improvement));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    cjm_field_set_nodes (self->fields[i], document, nodes);
  g_signal_group_set_target (self->document_signals, document);
  if (improvement != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_button), "s", cjm_node_get_id (improvement));
}

static void
closed_cb (CjmPlanCard *self)
{
  cjm_plan_card_set_improvement (self, NULL);
}

static void
cjm_plan_card_dispose (GObject *object)
{
  CjmPlanCard *self = CJM_PLAN_CARD (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->improvement);

  G_OBJECT_CLASS (cjm_plan_card_parent_class)->dispose (object);
}

static void
cjm_plan_card_class_init (CjmPlanCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_plan_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-plan-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPlanCard, box);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanCard, show_button);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
cjm_plan_card_init (CjmPlanCard *self)
{
  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_popover_outside_install (GTK_POPOVER (self));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      self->fields[i] = cjm_field_new (CJM_KIND_IMPROVEMENT, cjm_field_info_find (CJM_KIND_IMPROVEMENT, members[i]));
      gtk_box_append (self->box, GTK_WIDGET (self->fields[i]));
    }
}

/**
 * cjm_plan_card_new:
 *
 * Returns: (transfer floating): a popover about nothing yet
 */
GtkWidget *
cjm_plan_card_new (void)
{
  return g_object_new (CJM_TYPE_PLAN_CARD, NULL);
}
