/* test-personas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-personas-page.h"
#include "cjm-resources.h"
#include "cjm-tag.h"

#define LONG_NAME "Maximiliana Wilhelmina Antoinette van Oranje-Nassau tot Amersfoort en omstreken"

/* A document of two personas and three journeys, on the page in a window */
typedef struct
{
  CjmDocument *document;
  CjmNode *root;
  CjmNode *anna;
  CjmNode *ben;
  GtkWindow *window;
  GtkWidget *toasts;
  CjmPersonasPage *page;
} Fixture;

static CjmNode *
grow (CjmNode    *root,
      guint       member,
      CjmKind     kind,
      const char *id)
{
  g_autoptr (CjmNode) node = cjm_node_new (kind, id);

  cjm_node_set_text (node, 1, id);
  cjm_node_insert (root, member, CJM_END, node);

  return node;
}

static void
open_page (Fixture *self,
           int      width)
{
  self->document = cjm_document_new (self->root);
  self->page = g_object_new (CJM_TYPE_PERSONAS_PAGE, "document", self->document, NULL);
  self->window = GTK_WINDOW (adw_window_new ());
  self->toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), GTK_WIDGET (self->page));
  adw_window_set_content (ADW_WINDOW (self->window), self->toasts);
  gtk_window_set_default_size (self->window, width, 700);
  gtk_window_present (self->window);
  while (!gtk_widget_get_mapped (GTK_WIDGET (self->page)))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  self->anna = grow (self->root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, "anna");
  self->ben = grow (self->root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, "ben");
  for (guint i = 0; i < 3; i++)
    cjm_node_set_text (grow (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, (const char *[]) { "j", "k", "l" }[i]),
                       CJM_JOURNEY_PERSONA, i < 2 ? "anna" : "ben");
  open_page (self, 1200);
}

static void
set_up_empty (Fixture      *self,
              gconstpointer unused)
{
  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  open_page (self, 360);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  gtk_window_destroy (self->window);
  g_object_unref (self->root);
  g_object_unref (self->document);
}

static CjmPersonaGallery *
get_gallery (Fixture *self)
{
  return cjm_persona_editor_get_gallery (cjm_personas_page_get_editor (self->page));
}

static CjmField *
get_field (Fixture    *self,
           const char *member)
{
  CjmField *field = cjm_persona_form_get_field (cjm_persona_editor_get_form (cjm_personas_page_get_editor (self->page)),
                                                member);

  g_assert_nonnull (field);
  return field;
}

static const char *
get_step (Fixture *self)
{
  return cjm_history_get_undo_label (cjm_document_get_history (self->document));
}

/* The n-th widget of a type inside another, in the order of the tree */
static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint     *n)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, n);

  return found;
}

static gpointer
find (gpointer widget,
      GType    type,
      guint    n)
{
  GtkWidget *found = find_nth (widget, type, &n);

  g_assert_nonnull (found);

  return found;
}

static void
assert_personas (Fixture    *self,
                 const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < cjm_node_get_n_children (self->root, CJM_DOCUMENT_PERSONAS); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " | " : "",
                            cjm_node_get_text (cjm_node_get_child (self->root, CJM_DOCUMENT_PERSONAS, i), CJM_PERSONA_NAME));
  g_assert_cmpstr (names->str, ==, expected);
}

static void
assert_texts (CjmNode    *node,
              guint       member,
              const char *expected)
{
  g_autofree char *texts = g_strjoinv (" | ", (char **) cjm_node_get_texts (node, member));

  g_assert_cmpstr (texts, ==, expected);
}

static gboolean
is_absent (CjmNode *node,
           guint    index)
{
  return cjm_value_is_absent (cjm_node_get_value (node, index), cjm_kind_get_member (cjm_node_get_kind (node), index));
}

/* What a person does in a control for its member to get a value */
static void
fill_in (CjmField *field)
{
  switch (cjm_field_get_info (field)->control)
    {
    case CJM_CONTROL_ENTRY:
    case CJM_CONTROL_SUGGEST:
    case CJM_CONTROL_SHARE:
      gtk_editable_set_text (find (field, GTK_TYPE_ENTRY, 0), "25");
      break;
    case CJM_CONTROL_LINES:
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (find (field, GTK_TYPE_TEXT_VIEW, 0)), "one\ntwo", -1);
      break;
    case CJM_CONTROL_TAGS:
      gtk_editable_set_text (find (field, GTK_TYPE_ENTRY, 0), "a tag");
      g_signal_emit_by_name (find (field, GTK_TYPE_ENTRY, 0), "activate");
      break;
    case CJM_CONTROL_COLOR:
      gtk_toggle_button_set_active (find (field, GTK_TYPE_TOGGLE_BUTTON, 0), TRUE);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Every member of a persona has a control on this page that edits it; the portrait's is in test-portrait.c. */
static void
test_members (Fixture      *self,
              gconstpointer unused)
{
  const CjmKindInfo *info = cjm_kind_get_info (CJM_KIND_PERSONA);

  for (guint i = 0; i < info->n_members; i++)
    {
      CjmField *field;

      if (info->members[i].type == CJM_MEMBER_ID)
        continue;

      field = get_field (self, info->members[i].name);
      if (cjm_field_get_info (field)->control == CJM_CONTROL_PORTRAIT)
        continue;

      if (i != CJM_PERSONA_NAME)
        g_assert_true (is_absent (self->anna, i));
      fill_in (field);
      g_assert_false (is_absent (self->anna, i));
      g_assert_cmpstr (get_step (self), ==, cjm_field_get_info (field)->step);
      g_assert_true (i == CJM_PERSONA_NAME || is_absent (self->ben, i));
    }

  while (cjm_history_get_can_undo (cjm_document_get_history (self->document)))
    cjm_document_undo (self->document);
  g_assert_cmpstr (cjm_node_get_text (self->anna, CJM_PERSONA_NAME), ==, "anna");
  for (guint i = CJM_PERSONA_NAME + 1; i < info->n_members; i++)
    g_assert_true (is_absent (self->anna, i));
}

static void
test_choose (Fixture      *self,
             gconstpointer unused)
{
  GtkToggleButton *ben = find (get_gallery (self), GTK_TYPE_TOGGLE_BUTTON, 1);

  g_assert_true (cjm_persona_gallery_get_persona (get_gallery (self)) == self->anna);
  gtk_toggle_button_set_active (ben, TRUE);
  g_assert_true (cjm_personas_page_get_persona (self->page) == self->ben);
  g_assert_true (cjm_field_get_node (get_field (self, "name")) == self->ben);
  g_assert_false (gtk_toggle_button_get_active (find (get_gallery (self), GTK_TYPE_TOGGLE_BUTTON, 0)));

  /* One is always chosen. */
  gtk_toggle_button_set_active (ben, FALSE);
  g_assert_true (gtk_toggle_button_get_active (ben));

  /* Whoever chooses, the tile shows it. */
  cjm_persona_gallery_set_persona (get_gallery (self), self->anna);
  g_assert_true (gtk_toggle_button_get_active (find (get_gallery (self), GTK_TYPE_TOGGLE_BUTTON, 0)));
  g_assert_false (gtk_toggle_button_get_active (ben));
}

static void
test_new (Fixture      *self,
          gconstpointer unused)
{
  CjmNode *persona;

  gtk_widget_activate_action (GTK_WIDGET (get_gallery (self)), "personas.new", NULL);
  assert_personas (self, "anna | ben | ");
  persona = cjm_personas_page_get_persona (self->page);
  g_assert_cmpuint (cjm_node_get_index (persona), ==, 2);
  g_assert_nonnull (cjm_node_get_text (persona, CJM_PERSONA_COLOR));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (find (get_field (self, "name"),
                                                                                    GTK_TYPE_ENTRY, 0)))));
  gtk_editable_set_text (find (get_field (self, "name"), GTK_TYPE_ENTRY, 0), "Cleo");
  assert_personas (self, "anna | ben | Cleo");
  cjm_document_undo (self->document);
  cjm_document_undo (self->document);
  assert_personas (self, "anna | ben");
  g_assert_true (cjm_personas_page_get_persona (self->page) == self->ben);
}

static void
test_duplicate (Fixture      *self,
                gconstpointer unused)
{
  gtk_widget_activate_action (GTK_WIDGET (get_gallery (self)), "personas.duplicate", "s", "anna");
  assert_personas (self, "anna | anna (copy) | ben");
  g_assert_cmpuint (cjm_node_get_index (cjm_personas_page_get_persona (self->page)), ==, 1);
  g_assert_cmpuint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_JOURNEYS), ==, 3);
  g_assert_cmpstr (get_step (self), ==, "Duplicate persona");
  cjm_document_undo (self->document);
  assert_personas (self, "anna | ben");
}

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *start)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget)
      && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), start))
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, start);

  return found;
}

static void
test_remove (Fixture      *self,
             gconstpointer unused)
{
  gtk_widget_activate_action (GTK_WIDGET (get_gallery (self)), "personas.remove", "s", "anna");
  assert_personas (self, "ben");
  g_assert_cmpuint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_JOURNEYS), ==, 1);
  g_assert_cmpstr (gtk_label_get_label (find_label (self->toasts, "Removed")), ==,
                   "Removed anna with 2 journeys: “j”, “k”");
  g_assert_true (cjm_personas_page_get_persona (self->page) == self->ben);
  gtk_widget_activate_action (GTK_WIDGET (get_gallery (self)), "personas.remove", "s", "ben");
  g_assert_null (cjm_personas_page_get_persona (self->page));

  cjm_document_undo (self->document);
  cjm_document_undo (self->document);
  assert_personas (self, "anna | ben");
  g_assert_cmpuint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_JOURNEYS), ==, 3);
  g_assert_true (cjm_personas_page_get_persona (self->page) == self->anna);
}

static void
test_move (Fixture      *self,
           gconstpointer unused)
{
  GtkWidget *gallery = GTK_WIDGET (get_gallery (self));

  gtk_widget_activate_action (gallery, "personas.move", "(si)", "anna", -1);
  assert_personas (self, "anna | ben");
  g_assert_null (get_step (self));
  gtk_widget_activate_action (gallery, "personas.move", "(si)", "anna", 1);
  assert_personas (self, "ben | anna");
  g_assert_cmpstr (get_step (self), ==, "Move persona");
  g_assert_true (cjm_personas_page_get_persona (self->page) == self->anna);
  gtk_widget_activate_action (gallery, "personas.move-before", "(ss)", "anna", "ben");
  assert_personas (self, "anna | ben");
  gtk_widget_activate_action (gallery, "personas.move-before", "(ss)", "anna", "");
  assert_personas (self, "ben | anna");
  gtk_widget_activate_action (find (gallery, GTK_TYPE_TOGGLE_BUTTON, 1), "tile.move-sideways", "i", -1);
  assert_personas (self, "anna | ben");
}

static void
set_share (Fixture    *self,
           CjmNode    *persona,
           const char *share)
{
  cjm_persona_gallery_set_persona (get_gallery (self), persona);
  gtk_editable_set_text (find (get_field (self, "share"), GTK_TYPE_ENTRY, 0), share);
}

static void
test_shares (Fixture      *self,
             gconstpointer unused)
{
  GtkWidget *page = GTK_WIDGET (self->page);

  g_assert_null (find_label (page, "The shares"));
  set_share (self, self->anna, "60");
  g_assert_null (find_label (page, "The shares"));
  set_share (self, self->ben, "30");
  g_assert_cmpstr (gtk_label_get_label (find_label (page, "The shares")), ==, "The shares add up to 90 %");
  set_share (self, self->ben, "40");
  g_assert_null (find_label (page, "The shares"));
  set_share (self, self->ben, "39");
  g_assert_cmpstr (gtk_label_get_label (find_label (page, "The shares")), ==, "The shares add up to 99 %");
  set_share (self, self->ben, "41");
  g_assert_cmpstr (gtk_label_get_label (find_label (page, "The shares")), ==, "The shares add up to 101 %");
  set_share (self, self->ben, "39.6");
  g_assert_null (find_label (page, "The shares"));
  set_share (self, self->anna, "");
  g_assert_null (find_label (page, "The shares"));
}

static void
type_tag (CjmField   *field,
          const char *text)
{
  GtkEntry *entry = find (field, GTK_TYPE_ENTRY, 0);

  /* The first entries are those of the tags. */
  for (guint i = 1; !gtk_widget_has_css_class (GTK_WIDGET (entry), "new-tag"); i++)
    entry = find (field, GTK_TYPE_ENTRY, i);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_tags (Fixture      *self,
           gconstpointer unused)
{
  CjmField *field = get_field (self, "interests");
  CjmTag *tag;

  type_tag (field, " tennis ");
  type_tag (field, "reading\nsailing\n\n");
  type_tag (field, "  ");
  assert_texts (self->anna, CJM_PERSONA_INTERESTS, "tennis | reading | sailing");

  tag = find (field, CJM_TYPE_TAG, 0);
  g_assert_cmpstr (cjm_tag_get_text (tag), ==, "tennis");
  cjm_tag_edit (tag);
  gtk_editable_set_text (find (tag, GTK_TYPE_ENTRY, 0), "golf");
  g_signal_emit_by_name (find (tag, GTK_TYPE_ENTRY, 0), "activate");
  assert_texts (self->anna, CJM_PERSONA_INTERESTS, "golf | reading | sailing");

  gtk_widget_activate_action (GTK_WIDGET (tag), "tag.move", "i", 1);
  assert_texts (self->anna, CJM_PERSONA_INTERESTS, "reading | golf | sailing");
  gtk_widget_activate_action (GTK_WIDGET (tag), "tag.move", "i", -1);
  assert_texts (self->anna, CJM_PERSONA_INTERESTS, "reading | golf | sailing");
  gtk_widget_activate_action (find (field, CJM_TYPE_TAG, 2), "tag.remove", NULL);
  g_signal_emit_by_name (find (find (field, CJM_TYPE_TAG, 0), GTK_TYPE_BUTTON, 1), "clicked");
  assert_texts (self->anna, CJM_PERSONA_INTERESTS, "golf");

  /* What is half typed for one persona is not for the next. */
  cjm_tag_edit (find (field, CJM_TYPE_TAG, 0));
  cjm_persona_gallery_set_persona (get_gallery (self), self->ben);
  assert_texts (self->ben, CJM_PERSONA_INTERESTS, "");
  assert_texts (self->anna, CJM_PERSONA_INTERESTS, "golf");
}

static void
test_empty (Fixture      *self,
            gconstpointer unused)
{
  GtkButton *button = find (self->page, GTK_TYPE_BUTTON, 0);

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (button)));
  g_signal_emit_by_name (button, "clicked");
  assert_personas (self, "");
  g_assert_nonnull (cjm_personas_page_get_persona (self->page));
}

/* Nothing is wider than the narrowest window, whatever it says and whichever way it reads. */
static void
test_narrow (Fixture      *self,
             gconstpointer unused)
{
  int least;

  cjm_document_begin (self->document, "Fill");
  for (guint i = 0; i < 12; i++)
    {
      CjmNode *persona = grow (self->root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, NULL);
      g_autofree char *word = g_strnfill (400, 'w');

      cjm_node_set_text (persona, CJM_PERSONA_NAME, i % 2 == 0 ? LONG_NAME : word);
      cjm_node_set_text (persona, CJM_PERSONA_ROLE, word);
      cjm_node_set_texts (persona, CJM_PERSONA_WISHES, (const char *const[]) { word, LONG_NAME, NULL });
      cjm_node_set_number (persona, CJM_PERSONA_SHARE, 0.333);
    }
  cjm_document_commit (self->document);

  for (GtkTextDirection direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
      gtk_widget_set_default_direction (direction);
      gtk_widget_measure (GTK_WIDGET (self->page), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (self->page));
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();

#define ADD(name, set_up, func) g_test_add ("/pages/personas/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("members", set_up, test_members);
  ADD ("choose", set_up, test_choose);
  ADD ("new", set_up, test_new);
  ADD ("duplicate", set_up, test_duplicate);
  ADD ("remove", set_up, test_remove);
  ADD ("move", set_up, test_move);
  ADD ("shares", set_up, test_shares);
  ADD ("tags", set_up, test_tags);
  ADD ("empty", set_up_empty, test_empty);
  ADD ("narrow", set_up_empty, test_narrow);

  return g_test_run ();
}
