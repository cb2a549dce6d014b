/* cjm-start-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-start-page.h"

#include "cjm-environment.h"
#include "cjm-example-card.h"
#include "cjm-recent-list.h"
#include "cjm-accessible-names.h"
#include "cjm-template-card.h"
#include "cjm-template.h"

/*
 * What a window shows while it has no document: the phase models, the worked examples, the files that were opened last,
 * and the ways to open a file or begin with an empty journey. Everything in it is an action of the window.
 */
struct _CjmStartPage
{
  AdwBin parent_instance;

  GtkActionable *empty;
  GtkToggleButton *dutch;
  GtkFlowBox *templates;
};

G_DEFINE_FINAL_TYPE (CjmStartPage, cjm_start_page, ADW_TYPE_BIN)

/* The document that begins here is in the language of this choice, whatever the interface's is. */
static void
language_chosen_cb (CjmStartPage *self)
{
  const char *language = gtk_toggle_button_get_active (self->dutch) ? "nl" : "en";

  gtk_actionable_set_action_target (self->empty, "(ss)", cjm_template_get_name (CJM_TEMPLATE_EMPTY), language);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->templates)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cjm_template_card_set_language (CJM_TEMPLATE_CARD (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child))),
                                    language);
}

static void
cjm_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CJM_TYPE_START_PAGE);

  G_OBJECT_CLASS (cjm_start_page_parent_class)->dispose (object);
}

static void
cjm_start_page_class_init (CjmStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_start_page_dispose;

  g_type_ensure (CJM_TYPE_EXAMPLE_CARD);
  g_type_ensure (CJM_TYPE_RECENT_LIST);
  g_type_ensure (CJM_TYPE_TEMPLATE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmStartPage, empty);
  gtk_widget_class_bind_template_child (widget_class, CjmStartPage, dutch);
  gtk_widget_class_bind_template_child (widget_class, CjmStartPage, templates);
  gtk_widget_class_bind_template_callback (widget_class, language_chosen_cb);
}

static void
cjm_start_page_init (CjmStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));

  gtk_toggle_button_set_active (self->dutch, g_str_equal (cjm_environment_get_language (), "nl"));
  language_chosen_cb (self);
}

/**
 * cjm_start_page_new:
 *
 * Returns: (transfer floating): the page, whose buttons are actions of the window
 */
GtkWidget *
cjm_start_page_new (void)
{
  return g_object_new (CJM_TYPE_START_PAGE, NULL);
}
