/* cjm-backup-keeper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-backup-keeper.h"

#include "cjm-backups.h"
#include "cjm-settings.h"

enum
{
  KEPT,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * Keeps backups of a document that is worked on: of the version that it was opened from, once that is no longer what the
 * document holds, and of every version that is saved. It reads them from the document's file, beside the saving, which
 * it never delays or spoils.
 */
struct _CjmBackupKeeper
{
  GObject parent_instance;

  CjmFile *file;
  GSettings *settings;
  gboolean failing;
};

G_DEFINE_FINAL_TYPE (CjmBackupKeeper, cjm_backup_keeper, G_TYPE_OBJECT)

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CjmBackupKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean was_failing = self->failing;

  self->failing = !cjm_backups_keep_finish (result, &error);
  if (!self->failing)
    g_signal_emit (self, signals[KEPT], 0);
  else if (!was_failing)
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
modified_cb (CjmBackupKeeper *self)
{
  if (cjm_history_get_modified (cjm_document_get_history (cjm_file_get_document (self->file))))
    cjm_backup_keeper_keep (self);
}

static void
cjm_backup_keeper_dispose (GObject *object)
{
  CjmBackupKeeper *self = CJM_BACKUP_KEEPER (object);

  g_clear_object (&self->file);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cjm_backup_keeper_parent_class)->dispose (object);
}

static void
cjm_backup_keeper_class_init (CjmBackupKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_backup_keeper_dispose;

  signals[KEPT] = g_signal_new ("kept", CJM_TYPE_BACKUP_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", CJM_TYPE_BACKUP_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cjm_backup_keeper_init (CjmBackupKeeper *self)
{
  self->settings = cjm_settings_new ();
}

/**
 * cjm_backup_keeper_new:
 * @file: a document that may be edited from now on
 *
 * Returns: (transfer full): a keeper, which keeps versions for as long as it lives
 */
CjmBackupKeeper *
cjm_backup_keeper_new (CjmFile *file)
{
  CjmBackupKeeper *self = g_object_new (CJM_TYPE_BACKUP_KEEPER, NULL);

  self->file = g_object_ref (file);
  g_signal_connect_object (cjm_document_get_history (cjm_file_get_document (file)), "notify::modified",
                           G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (file, "notify::digest", G_CALLBACK (cjm_backup_keeper_keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (file, "notify::location", G_CALLBACK (cjm_backup_keeper_keep), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * cjm_backup_keeper_keep:
 *
 * Keeps a backup of what the document's file holds now, where the person wants backups.
 */
void
cjm_backup_keeper_keep (CjmBackupKeeper *self)
{
  GFile *location;

  g_return_if_fail (CJM_IS_BACKUP_KEEPER (self));

  location = cjm_file_get_location (self->file);
  if (location != NULL && (self->settings == NULL || g_settings_get_boolean (self->settings, "backups")))
    cjm_backups_keep_async (location, kept_cb, g_object_ref (self));
}
